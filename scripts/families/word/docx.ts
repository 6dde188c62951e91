import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Paragraph as Words } from '../../../src/model/index.ts'
import type { PrintedCell, PrintedEdition, PrintedRow, PrintedSection } from '../printed.ts'

/** The width of the page between its margins, in twips. */
const PAGE_WIDTH = 14_000
const HEADER_FILL = 'D9D9D9'

/**
 * A Word file as an office makes one: title and sections in styles, the running title in the header, merged areas,
 * ratings as shading, and (if `counted`) a column of references that is nothing but automatic numbering where that
 * gives the same numbers.
 */
export function renderDocx(edition: PrintedEdition, counted = true): Promise<Uint8Array> {
  const [title = '', ...under] = edition.titleLines
  const document = new Document({
    title,
    creator: edition.body,
    numbering: {
      config: [numbers('references', LevelFormat.DECIMAL, '%1'), numbers('bullets', LevelFormat.BULLET, '•')],
    },
    sections: [
      {
        properties: { page: { size: { width: 16_838, height: 11_906 } } },
        headers: {
          default: new Header({ children: (edition.running[0] ?? []).map((text) => new Paragraph(text)) }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...[...under, ...edition.intro].map((text) => new Paragraph(text)),
          ...edition.sections.flatMap((section, index) => sectionOf(section, counted ? index : null)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function numbers(reference: string, format: 'decimal' | 'bullet', text: string) {
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }] }
}

function sectionOf(section: PrintedSection, instance: number | null): (Paragraph | Table)[] {
  const { columns, rows } = section.table
  const shares = columns.map((column) => (column.role === 'action' || column.role === 'area' ? 3 : 1))
  const unit = PAGE_WIDTH / shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round(share * unit))
  const counted = instance === null ? null : { column: countedColumn(section), instance }
  const header = new TableRow({
    tableHeader: true,
    children: columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: HEADER_FILL },
          children: [new Paragraph({ children: [new TextRun({ text: column.header, bold: true })] })],
        }),
    ),
  })
  return [
    ...(section.heading ? [new Paragraph({ text: section.heading, heading: HeadingLevel.HEADING_1 })] : []),
    ...section.notes.map((note) => new Paragraph(note)),
    new Table({
      columnWidths: widths,
      rows: [header, ...rows.map((row, index) => rowOf(row, rows[index + 1], widths, counted))],
    }),
    new Paragraph(''),
  ]
}

/** The column whose words are automatic numbers, and which table's count they are. */
interface Counted {
  column: number
  instance: number
}

function rowOf(
  row: PrintedRow,
  below: PrintedRow | undefined,
  widths: number[],
  counted: Counted | null,
): TableRow {
  if (row.banner) {
    return new TableRow({
      children: [new TableCell({ columnSpan: widths.length, children: row.cells[0]!.paragraphs.map(words) })],
    })
  }
  return new TableRow({
    children: row.cells.map((cell, at) => {
      const goesOn = below !== undefined && !below.banner && below.cells[at]?.merged === true
      return new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        ...(cell.fill ? { shading: { type: ShadingType.CLEAR, fill: cell.fill.slice(1) } } : {}),
        ...(cell.merged
          ? { verticalMerge: VerticalMergeType.CONTINUE }
          : goesOn
            ? { verticalMerge: VerticalMergeType.RESTART }
            : {}),
        children: contentOf(cell, at === counted?.column ? counted : null),
      })
    }),
  })
}

function contentOf(cell: PrintedCell, counted: Counted | null): Paragraph[] {
  if (counted) {
    return [new Paragraph({ numbering: { reference: 'references', level: 0, instance: counted.instance } })]
  }
  return cell.paragraphs.length === 0 ? [new Paragraph('')] : cell.paragraphs.map(words)
}

function words(paragraph: Words): Paragraph {
  return new Paragraph({
    ...(paragraph.list ? { numbering: { reference: 'bullets', level: 0 } } : {}),
    children: paragraph.runs.map(
      (run) => new TextRun({ text: run.text, strike: run.struck ?? false, italics: run.italic ?? false }),
    ),
  })
}

/** The column of references, if its words are what counting from 1 gives; else -1. */
function countedColumn({ table }: PrintedSection): number {
  const at = table.columns.findIndex((column) => column.role === 'reference')
  const references = table.rows
    .filter((row) => !row.banner)
    .map((row) => row.cells[at]?.paragraphs[0]?.runs[0]?.text)
  return references.every((text, index) => text === String(index + 1)) ? at : -1
}
