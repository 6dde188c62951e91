import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Paragraph as Content } from '../../../src/model/index.ts'
import type { PrintedCell, PrintedEdition, PrintedSection } from '../printed.ts'

/** Width of a landscape A4 page between its margins, in twentieths of a point. */
const WIDTH = 14_400

/** A Word document of an edition: ruled tables with repeated headers, merged areas, ratings as shading. */
export async function renderWord(edition: PrintedEdition): Promise<Uint8Array> {
  const [title = '', ...under] = edition.titleLines
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...[...under, ...edition.intro].map((text) => new Paragraph({ text })),
    ...edition.sections.flatMap(sectionParts),
  ]
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
  const page = { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Liberation Sans', size: 18 } } } },
    sections: [{ properties: { page }, footers: { default: footer }, children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionParts({ heading, notes, table }: PrintedSection): (Paragraph | Table)[] {
  const count = table.columns.length
  const header = new TableRow({
    tableHeader: true,
    children: table.columns.map(
      (column) =>
        new TableCell({
          children: [new Paragraph({ children: [new TextRun({ text: column.header, bold: true })] })],
        }),
    ),
  })
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        children: row.banner
          ? [cellOf(row.cells[0]!, { columnSpan: count })]
          : row.cells.map((cell, column) => {
              const below = table.rows[index + 1]
              const begins = below && !below.banner && below.cells[column]?.merged
              const merge = cell.merged
                ? VerticalMergeType.CONTINUE
                : begins
                  ? VerticalMergeType.RESTART
                  : undefined
              return cellOf(cell, merge ? { verticalMerge: merge } : {})
            }),
      }),
  )
  return [
    ...(heading ? [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 })] : []),
    ...notes.map((text) => new Paragraph({ text })),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: table.columns.map(() => Math.floor(WIDTH / count)),
      rows: [header, ...rows],
    }),
    new Paragraph({ text: '' }),
  ]
}

function cellOf(cell: PrintedCell, more: object): TableCell {
  const paragraphs =
    cell.merged || cell.paragraphs.length === 0 ? [new Paragraph({})] : cell.paragraphs.map(paragraphOf)
  const shading = cell.fill ? { shading: { type: ShadingType.CLEAR, fill: cell.fill.slice(1) } } : {}
  return new TableCell({ children: paragraphs, ...shading, ...more })
}

function paragraphOf(content: Content): Paragraph {
  const runs = content.runs.map(
    (run) =>
      new TextRun({
        text: run.text,
        bold: run.bold === true,
        italics: run.italic === true,
        strike: run.struck === true,
      }),
  )
  if (content.list?.ordered) runs.unshift(new TextRun(`${content.list.marker} `))
  return new Paragraph({
    children: runs,
    ...(content.list && !content.list.ordered ? { bullet: { level: content.list.level } } : {}),
  })
}
