import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (all: readonly [id: string, type: string, target: string][]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

/** A cell with words of its own. */
export const c = (address: string, words: string, style = 0): string =>
  `<c r="${address}" t="inlineStr" s="${style}"><is><t>${words}</t></is></c>`

/** Rows of words from column A, the first at `from`; an empty list is a blank row. */
export const rowsOf = (rows: readonly (readonly string[])[], from = 1): string =>
  rows
    .map((cells, index) => {
      const number = from + index
      const words = cells.map((text, at) =>
        text === '' ? '' : c(String.fromCharCode(65 + at) + number, text),
      )
      return `<row r="${number}">${words.join('')}</row>`
    })
    .join('')

/** What a workbook may have beside its cells, each as XML. */
export interface SheetXml {
  /** Before the rows: views and columns. */
  before?: string
  /** Behind the rows: merges, filters, conditional formats. */
  after?: string
  /** The inside of the styles part. */
  styles?: string
  workbook?: string
  /** Parts that the sheet refers to, by type. */
  parts?: Record<string, string>
}

/** An .xlsx of one sheet, written by hand: as damaged or as odd as a test wants it. */
export function workbook(rows: string, xml: SheetXml = {}): Uint8Array {
  const parts = Object.entries(xml.parts ?? {})
  return zipSync({
    '_rels/.rels': relationships([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${xml.workbook ?? ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="s1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s2', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${xml.styles ?? ''}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}">${xml.before ?? ''}<sheetData>${rows}</sheetData>${xml.after ?? ''}</worksheet>`,
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      parts.map(([type], index) => [`p${index}`, type, `../${type}.xml`]),
    ),
    ...Object.fromEntries(parts.map(([type, content]) => [`xl/${type}.xml`, strToU8(content)])),
  })
}
