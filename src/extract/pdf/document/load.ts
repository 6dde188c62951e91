import { join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { SourceError } from '../../../model/index.ts'
import { libraryFolder } from '../../library-folder.ts'
import type { PageInk } from '../ink/ink.ts'
import { traceOperators } from '../ink/operators.ts'
import type { LoadedFont } from '../ink/state.ts'
import { type PageTags, readTags } from './tags.ts'

export type { PDFDocumentProxy, PDFPageProxy }

/** An open PDF. `close` frees what pdf.js holds for it. */
export interface OpenPdf {
  pages: number
  document: PDFDocumentProxy
  page(number: number): Promise<OpenPage>
  close: () => Promise<void>
}

export interface OpenPage {
  proxy: PDFPageProxy
  /** What the page draws. Throws where its objects are damaged, or it is larger than any sheet. */
  ink(): Promise<PageInk>
  /** What the structure tree says of the page; null where it has none. */
  tags(): Promise<PageTags | null>
  release(): void
}

/** Options of pdf.js that differ by what the file is opened for. */
export interface LoadOptions {
  /** Pictures with more pixels are not decoded. */
  maxImageSize: number
}

/** The sides of a page in points: no sheet is larger than seventy metres. */
const MOST_POINTS = 200_000

/** A folder of pdf.js with what fonts need that a file names and does not hold. */
const dataOf = (folder: string): string => join(libraryFolder('pdfjs-dist'), folder, '/')

/** Loads a PDF once, by pdf-parse. Throws SourceError where it is encrypted or damaged beyond repair. */
export async function loadDocument(
  bytes: Uint8Array,
  password: string | undefined,
  options: LoadOptions,
): Promise<{ document: PDFDocumentProxy; close: () => Promise<void> }> {
  const [{ PDFParse }, { VerbosityLevel }, pdfjsWorker] = await Promise.all([
    import('pdf-parse'),
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error: it has no types, and is handed on as it is.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Where pdf.js looks for the half of it that parses, before it asks the disk.
  Object.assign(globalThis, { pdfjsWorker })
  const parser = new PDFParse({
    // pdf.js takes the bytes over; the caller's stay whole.
    data: Uint8Array.from(bytes),
    ...(password === undefined ? {} : { password }),
    ...options,
    cMapUrl: dataOf('cmaps'),
    cMapPacked: true,
    // Decodes JPEG 2000.
    wasmUrl: dataOf('wasm'),
    standardFontDataUrl: dataOf('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    // One load serves everything; pdf-parse keeps the way to it to itself.
    const document = await (parser as unknown as { load(): Promise<PDFDocumentProxy> }).load()
    return { document, close: () => parser.destroy() }
  } catch (error) {
    await parser.destroy().catch(() => {})
    throw refusal(error, password !== undefined)
  }
}

/** Opens a PDF for reading. Throws as `loadDocument`. */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // Pictures hold no words: none is decoded, however large it claims to be.
  const { document, close } = await loadDocument(bytes, password, { maxImageSize: 1 })
  const layers = await document.getOptionalContentConfig().catch(() => null)
  return {
    pages: document.numPages,
    document,
    close,
    async page(number) {
      const proxy = await document.getPage(number)
      return {
        proxy,
        release: () => {
          proxy.cleanup()
        },
        async tags() {
          const tree = await proxy.getStructTree().catch(() => null)
          return readTags(tree)
        },
        async ink() {
          const viewport = proxy.getViewport({ scale: 1 })
          if (!(viewport.width <= MOST_POINTS && viewport.height <= MOST_POINTS)) {
            throw new Error('no sheet is so large')
          }
          const list = await proxy.getOperatorList()
          return traceOperators(list, {
            operators: pdfjs.OPS,
            place: viewport.transform,
            width: viewport.width,
            height: viewport.height,
            font: (name) => {
              const font: unknown = proxy.commonObjs.has(name) ? proxy.commonObjs.get(name) : null
              return isFont(font) ? font : null
            },
            shown: (group) => isShown(layers, group),
          })
        },
      }
    },
  }
}

/** In place of a font that fails pdf.js keeps what it had to say of it. */
const isFont = (font: unknown): font is LoadedFont => typeof font === 'object' && font !== null

function isShown(layers: { isVisible(group: unknown): boolean } | null, group: unknown): boolean {
  if (!layers || group === null || group === undefined) return true
  try {
    return layers.isVisible(group)
  } catch {
    return true
  }
}

function refusal(error: unknown, hadPassword: boolean): SourceError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return new SourceError(
      'password',
      hadPassword
        ? 'the PDF is encrypted and the given password does not open it'
        : 'the PDF is encrypted; give its password with --password',
      { cause: error },
    )
  }
  return new SourceError('damaged', 'the PDF is damaged or cut short and cannot be read', { cause: error })
}
