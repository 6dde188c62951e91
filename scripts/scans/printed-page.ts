import {
  type Block,
  type Document,
  type FragmentRow,
  type Paragraph,
  paragraphWords,
} from '../../src/model/index.ts'
import type { Random } from '../variations/random.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

/** A paragraph with its sign and its struck-out words. */
function wordsIn(paragraph: Paragraph): string {
  const sign = paragraph.list ? `${escaped(paragraph.list.marker)} ` : ''
  return (
    sign +
    paragraph.runs.map(({ text, struck }) => (struck ? `<s>${escaped(text)}</s>` : escaped(text))).join('')
  )
}

function rowOf({ cells, header }: FragmentRow): string {
  const tag = header ? 'th' : 'td'
  const slots = cells.map(({ columnSpan, rowSpan, paragraphs, fill }) => {
    const look = fill === undefined ? '' : ` style="background:${fill}"`
    return `<${tag} colspan="${columnSpan}" rowspan="${rowSpan}"${look}>${paragraphs.map(wordsIn).join('<br>')}</${tag}>`
  })
  return `<tr>${slots.join('')}</tr>`
}

function blockOf(block: Block): string {
  if (block.kind === 'table') return `<table>${block.rows.map(rowOf).join('')}</table>`
  if (block.kind === 'heading') return `<h2>${escaped(paragraphWords(block.paragraph))}</h2>`
  return `<p>${wordsIn(block.paragraph)}</p>`
}

/** A document as a web page to be printed, its type, its size and its lines drawn by chance. */
export function printedPage(document: Document, random: Random): string {
  const font = random.pick(['Liberation Sans', 'Liberation Serif', 'DejaVu Sans', 'Liberation Sans Narrow'])
  const size = random.pick([8, 9, 10, 11])
  const line = random.pick(['1px solid #000', '0.75px solid #888', '1.5px solid #444'])
  const head = random.pick(['#ffffff', '#d9d9d9', '#1f3864; color: #fff'])
  const sheet = random.chance(0.7) ? 'A4 landscape' : 'A4'
  const blocks = document.pages.flatMap((page) => page.blocks.map(blockOf))
  return `<!doctype html><meta charset="utf-8"><style>
    @page { size: ${sheet}; margin: 15mm }
    body { font: ${size}pt '${font}'; margin: 0; -webkit-print-color-adjust: exact }
    table { border-collapse: collapse; width: 100%; margin: 6pt 0 }
    td, th { border: ${line}; padding: 2pt 4pt; vertical-align: top; text-align: left }
    tr { break-inside: avoid } tr:first-child > * { background: ${head} }
  </style>${blocks.join('')}`
}
