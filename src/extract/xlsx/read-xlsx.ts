import type { Workbook } from 'exceljs'
import {
  type Aside,
  type Block,
  type Document,
  type Issue,
  issue,
  type Outcome,
  outcome,
  SourceError,
} from '../../model/index.ts'
import { foldSpace } from '../../util/text.ts'
import { packageIssues, readMetadata, relationshipsOf, xmlPart } from '../opc.ts'
import { readTheme } from '../theme.ts'
import { openZip } from '../zip.ts'
import { type ReadSheet, readSheet } from './sheet.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Parts that exceljs would unpack though nothing of them is read. */
const UNREAD = /^xl\/(?:media|embeddings|charts|externalLinks)\/|\.(?:bin|png|jpe?g|emf|wmf)$/i

/** Reads the bytes of an .xlsx. Throws SourceError where it is damaged, encrypted, a bomb, or no workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<Document>> {
  const zip = openZip(bytes)
  const main = relationshipsOf(zip, '').find((each) => each.type === 'officeDocument' && !each.external)
  if (!main || !zip.has(main.target)) {
    throw new SourceError('damaged', 'the file is a zip archive without an Excel workbook inside')
  }
  // Every part is unpacked under our limits, and its XML looked through, before exceljs unpacks it again.
  for (const name of zip.names) if (!UNREAD.test(name) && /\.(?:xml|rels)$/i.test(name)) xmlPart(zip, name)
  const relationships = relationshipsOf(zip, main.target)
  const theme = readTheme(xmlPart(zip, relationships.find((each) => each.type === 'theme')?.target))
  const workbook = await load(bytes)
  const document: Document = {
    mediaType: MEDIA_TYPE,
    metadata: readMetadata(zip),
    pages: [{ number: null, blocks: [] }],
  }
  const issues: Issue[] = packageIssues(zip, relationships)
  const blocks = document.pages[0]?.blocks ?? []
  const sheets: { name: string; read: ReadSheet; asides: Aside[] }[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') {
      issues.push(issue('hidden-left-out', `The hidden sheet “${sheet.name}” was left out.`))
      continue
    }
    const { name, headerFooter } = sheet
    const read = readSheet(sheet, theme)
    const asides = [
      ...runningTitle('header', headerFooter?.oddHeader, name),
      ...runningTitle('footer', headerFooter?.oddFooter, name),
    ]
    issues.push(...read.issues)
    if (read.blocks.length > 0) sheets.push({ name, read, asides })
  }
  for (const [index, { name, read, asides }] of sheets.entries()) {
    const body = read.blocks
    // What stands above the first table of the workbook is about all of it.
    const above = index === 0 ? body.findIndex((block) => block.kind === 'table') : 0
    const title = body.slice(0, above).find((block) => block.kind === 'heading')
    if (title) title.level = 1
    const heading = namesSection(name, sheets.length, body) ? [headingOf(name)] : []
    blocks.push(
      ...asides,
      ...body.slice(0, above),
      ...heading,
      ...body.slice(Math.max(0, above)),
      ...read.comments,
    )
  }
  return outcome(document, issues)
}

/** Of several sheets each is a section; a sheet alone is one if nothing else names it. */
function namesSection(name: string, sheets: number, blocks: readonly Block[]): boolean {
  if (sheets > 1) return true
  return (
    !/^(?:sheet|tabelle|feuil|blad|hoja) ?\d+$/i.test(name) &&
    !blocks.some((block) => block.kind === 'heading')
  )
}

function headingOf(name: string): Block {
  return {
    kind: 'heading',
    level: 1,
    paragraph: { runs: [{ text: name }] },
    places: [{ kind: 'part', part: name, path: 'name' }],
  }
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  try {
    // Its types ask for a kind of buffer that Node's are not.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    return workbook
  } catch (cause) {
    throw new SourceError('damaged', 'the file is an Excel workbook, but a damaged one', { cause })
  }
}

/** The words of a header such as `&L&"Arial"Draft&R&D`: what begins with `&` are codes. */
function runningTitle(kind: 'header' | 'footer', codes: string | undefined, part: string): Aside[] {
  const text = foldSpace(
    (codes ?? '')
      .replace(/&[LCR]/g, ' ')
      .replace(/&"[^"]{0,200}"|&\d{1,3}|&K[0-9A-F]{6}|&[A-Z]/gi, '')
      .replaceAll('&&', '&'),
  )
  if (text === '') return []
  return [{ kind, paragraph: { runs: [{ text }] }, places: [{ kind: 'part', part, path: kind }] }]
}
