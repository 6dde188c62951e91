import { strToU8, zipSync } from 'fflate'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part written by hand: its root element's name and content. */
export type WordParts = Partial<
  Record<
    | 'styles'
    | 'numbering'
    | 'settings'
    | 'footnotes'
    | 'endnotes'
    | 'comments'
    | 'header1'
    | 'footer1'
    | 'theme1',
    string
  >
>

const ROOTS: Record<keyof WordParts, string> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header1: 'w:hdr',
  footer1: 'w:ftr',
  theme1: 'a:theme',
}

/** Where the content type is not named after the part. */
const CONTENT_TYPES: WordParts = { theme1: 'theme' }

const root = (name: string, content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} ${NAMESPACES}>${content}</${name}>`,
  )

/** A .docx written by hand: the content of `w:body`, and of further parts where the case needs them. */
export function wordFile(
  body: string,
  parts: WordParts = {},
  more: Record<string, Uint8Array> = {},
): Uint8Array {
  const names = Object.keys(parts) as (keyof WordParts)[]
  const relationships = names
    .map(
      (name) =>
        `<Relationship Id="${name}" Type="${OFFICE}/${name.replace(/\d$/, '')}" Target="${name}.xml"/>`,
    )
    .join('')
  const packaged = (content: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    )
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
          ['document', 'wordprocessingml.document.main'] as const,
          ...names.map(
            (name) => [name, CONTENT_TYPES[name] ?? `wordprocessingml.${name.replace(/\d$/, '')}`] as const,
          ),
        ]
          .map(
            ([name, type]) =>
              `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
          )
          .join('')}</Types>`,
      ),
      '_rels/.rels': packaged(
        `<Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      ),
      'word/document.xml': root('w:document', `<w:body>${body}</w:body>`),
      'word/_rels/document.xml.rels': packaged(relationships),
      ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, root(ROOTS[name], parts[name] ?? '')])),
      ...more,
    },
    { level: 1 },
  )
}

/** `w:p` with plain words. */
export const p = (text = '', properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && r(text)}</w:p>`

/** `w:r` with plain words. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** `w:tc`; content that is no element is a paragraph of words. */
export const tc = (content = '', properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`

/** `w:tr` of cells. */
export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`

/** `w:tbl` of rows. */
export const tbl = (rows: readonly string[], properties = '', widths: readonly number[] = []): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
