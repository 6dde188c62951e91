import type { PrintedEdition } from '../printed.ts'
import { renderHtml } from './html.ts'

const STYLE = `
  @page { size: A4 landscape; margin: 18mm 15mm }
  body { font: 9pt/1.3 'Liberation Sans', Arial, sans-serif }
  h1 { font-size: 15pt } h2 { font-size: 11pt }
  table { border-collapse: collapse; width: 100% }
  th, td { border: 0.75pt solid #444; padding: 3pt 4pt; vertical-align: top; text-align: left }
  th { background: #d9e2f3 }
  p { margin: 0 0 3pt } ul { margin: 0; padding-left: 12pt }
`

/** The web page of an edition as a browser prints it: ruled tables on landscape pages, headers on every page. */
export function renderPrintPage(edition: PrintedEdition): string {
  return renderHtml(edition).replace('</head>', `<style>${STYLE}</style></head>`)
}
