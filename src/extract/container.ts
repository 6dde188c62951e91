import { looksLikeZip, openZip } from './zip.ts'

/** What a zip archive is by its contents; `unlistable` where its directory cannot be read. */
export type ContainerKind = 'word' | 'excel' | 'powerpoint' | 'opendocument-text' | 'other' | 'unlistable'

/** The families of Office's content types. */
const OFFICE: readonly (readonly [ContainerKind, string, RegExp])[] = [
  ['word', 'wordprocessingml', /^word\//],
  ['excel', 'spreadsheetml', /^xl\//],
  ['powerpoint', 'presentationml', /^ppt\//],
]
const OPENDOCUMENT_TEXT = 'application/vnd.oasis.opendocument.text'

/** What kind of document a zip archive holds, whatever the file is called; null where the bytes are no zip. */
export function containerKind(bytes: Uint8Array): ContainerKind | null {
  if (!looksLikeZip(bytes)) return null
  // An OpenDocument file begins with its media type, unpacked, so that it can be seen from outside.
  if (Buffer.from(bytes.subarray(0, 200)).toString('latin1').includes(OPENDOCUMENT_TEXT)) {
    return 'opendocument-text'
  }
  try {
    const zip = openZip(bytes)
    const main = OFFICE.find(([, , folder]) => zip.names.some((name) => folder.test(name)))
    if (main) return main[0]
    // A program that packed it anew may have moved the media type, or packed it.
    const said = ['mimetype', 'META-INF/manifest.xml'].map((name) => zip.read(name))
    if (said.some((part) => part && new TextDecoder().decode(part).includes(OPENDOCUMENT_TEXT))) {
      return 'opendocument-text'
    }
    const types = zip.read('[Content_Types].xml')
    const text = types ? new TextDecoder().decode(types) : ''
    return OFFICE.find(([, family]) => text.includes(`${family}.`))?.[0] ?? 'other'
  } catch {
    return 'unlistable'
  }
}
