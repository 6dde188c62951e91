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
import { childOf, childrenOf } from '../xml.ts'
import { openZip } from '../zip.ts'
import { wordsBeside } from './beside.ts'
import { readLooks } from './looks.ts'
import { type ReadSheet, readSheet } from './sheet.ts'
import { readSheetPart } from './sheet-part.ts'
import { readSharedStrings } from './strings.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reads the bytes of an .xlsx. Throws SourceError where it is damaged, encrypted, a bomb, or no workbook. */
export function readXlsx(bytes: Uint8Array): Outcome<Document> {
  const zip = openZip(bytes)
  const main = relationshipsOf(zip, '').find((each) => each.type === 'officeDocument' && !each.external)
  if (!main || !zip.has(main.target)) {
    throw new SourceError('damaged', 'the file is a zip archive without an Excel workbook inside')
  }
  if (main.target.endsWith('.bin')) {
    throw new SourceError('unsupported', 'the file is a binary workbook (.xlsb); save it as .xlsx')
  }
  const workbook = xmlPart(zip, main.target)
  const relationships = relationshipsOf(zip, main.target)
  const partOf = (type: string): string | undefined =>
    relationships.find((each) => each.type === type)?.target
  const looks = readLooks(xmlPart(zip, partOf('styles')), readTheme(xmlPart(zip, partOf('theme'))))
  const macintosh = childOf(workbook, 'workbookPr')?.attributes['date1904']
  const context = {
    strings: readSharedStrings(zip, partOf('sharedStrings')),
    looks: looks.cells,
    macintosh: macintosh === '1' || macintosh === 'true',
  }
  const document: Document = {
    mediaType: MEDIA_TYPE,
    metadata: readMetadata(zip),
    pages: [{ number: null, blocks: [] }],
  }
  const issues: Issue[] = packageIssues(zip, relationships)
  const blocks = document.pages[0]?.blocks ?? []
  const sheets: { name: string; read: ReadSheet; asides: Aside[] }[] = []
  for (const { attributes } of childrenOf(childOf(workbook, 'sheets'), 'sheet')) {
    const name = attributes['name'] ?? ''
    const found = relationships.find((each) => each.id === attributes['r:id'])
    const content = found && zip.read(found.target)
    if ((attributes['state'] ?? 'visible') !== 'visible') {
      issues.push(issue('hidden-left-out', `The hidden sheet “${name}” was left out.`))
      continue
    }
    if (!found || !content || found.type !== 'worksheet') {
      issues.push(issue('not-read', `The sheet “${name}” has no cells that can be read.`))
      continue
    }
    const part = readSheetPart(content, found.target, name, context)
    const read = readSheet(part, wordsBeside(zip, found.target, name), name, looks.conditional)
    const asides = [
      ...runningTitle('header', part.header, name),
      ...runningTitle('footer', part.footer, name),
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

/** The words of a header such as `&L&"Arial"Draft&R&D`: what begins with `&` are codes. */
function runningTitle(kind: 'header' | 'footer', codes: string, part: string): Aside[] {
  const text = foldSpace(
    codes
      .replace(/&[LCR]/g, ' ')
      .replace(/&"[^"]{0,200}"|&\d{1,3}|&K[0-9A-F]{6}|&[A-Z]/gi, '')
      .replaceAll('&&', '&'),
  )
  if (text === '') return []
  return [{ kind, paragraph: { runs: [{ text }] }, places: [{ kind: 'part', part, path: kind }] }]
}
