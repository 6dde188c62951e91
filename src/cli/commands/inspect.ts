import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { type Fragment, type OcrChoice, type ShapedTable, SourceError } from '../../model/index.ts'
import type { Inspection } from '../../pipeline.ts'
import { type PrintedTable, printedTables, wholeTables } from '../../report/index.ts'
import { shorten } from '../../util/text.ts'
import { visible, visibleLine } from '../../util/visible.ts'
import { type Io, printJson, tableWidth } from '../io.ts'
import { jsonOption, limitOptions, limitsOf, maxPagesOption, ocrOption } from '../options.ts'
import { stepWords } from '../step-words.ts'
import { drawTable as drawGrid } from '../table.ts'

type Options = {
  tables?: true
  whole?: true
  columns?: true
  ignoreTags?: true
  password?: string
  ocr: OcrChoice
  maxPages?: number
  timeLimit?: number
  memoryLimit?: number
  json?: true
}

/** `plandrift inspect FILE` */
export function inspectCommand(io: Io): Command {
  const command = new Command('inspect')
    .description('Show what each stage sees in one file, without a database.')
    .argument('<file>', 'the file')
    .option('--tables', 'only the tables, as printed on each page')
    .option('--whole', 'only the tables, joined across pages')
    .option('--columns', 'only what the columns of each table were taken for, and how surely')
    .option('--ignore-tags', "leave a PDF's structure tree aside")
    .option('--password <password>', 'opens an encrypted file')
    .addOption(ocrOption())
    .addOption(maxPagesOption())
  for (const option of limitOptions()) command.addOption(option)
  return command
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift inspect plan.pdf
  plandrift inspect --columns plan.pdf
  plandrift inspect --tables --json plan.pdf`,
    )
    .action((file: string, options: Options) => runInspect(io, file, options))
}

async function runInspect(io: Io, file: string, options: Options): Promise<void> {
  const { inspectFile } = await import('../../inspect-file.ts')
  const seen = await inspectFile(
    file,
    await bytesOf(file),
    {
      ...(options.password === undefined ? {} : { password: options.password }),
      ...(options.ignoreTags ? { ignoreTags: true } : {}),
      ocr: options.ocr,
      ...(options.maxPages === undefined ? {} : { maxPages: options.maxPages }),
      onStep: (step) => {
        if (io.noteTerminal) io.note(`\r\u001b[K${stepWords(step)}`)
      },
    },
    limitsOf(options),
  ).catch((error: unknown) => {
    if (!(error instanceof SourceError)) throw error
    throw new SourceError(error.code, `${file}: ${error.message}`, { cause: error })
  })
  if (io.noteTerminal) io.note('\r\u001b[K')
  if (options.columns) {
    const tables = seen.shaped.tables.map(({ tableNo, ...table }) => ({ table: tableNo, ...table }))
    if (options.json) printJson(io, tables)
    else io.out(seen.shaped.tables.map((table) => drawColumns(io, table)).join('\n'))
  } else if (options.tables || options.whole) {
    const tables = options.whole ? wholeTables(seen.stitched) : printedTables(seen.document)
    if (options.json) printJson(io, tables)
    else io.out(tables.map(drawTable).join('\n'))
  } else if (options.json) printJson(io, seen)
  else io.out(story(seen, tableWidth(io)))
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new SourceError('not-found', `${file}: there is no such file`)
    if (code === 'EISDIR')
      throw new SourceError('unsupported', `${file}: it is a folder; name one file in it`)
    if (code === 'EACCES') {
      throw new SourceError('no-permission', `${file}: no permission to read it; ask its owner`)
    }
    throw error
  }
}

/** What the columns of a table were taken for, a line each. */
function drawColumns(io: Io, { tableNo, page, holdsActions, probability, columns }: ShapedTable): string {
  const where = page === null ? '' : ` on page ${page}`
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const sure = percent(holdsActions ? probability : 1 - probability)
  const rows = columns.map(({ header, role, also, use, probability, runnerUp, decidedBy, samples }) => [
    header === '' ? '(none)' : header,
    [also ? `${role} + ${also}` : role, use === null ? '' : `(${use})`].join(' ').trim(),
    decidedBy === 'person' ? 'told' : percent(probability),
    runnerUp ?? '',
    samples.join(' / '),
  ])
  const heads = [
    { head: 'Header', width: 0, share: 2 },
    { head: 'Role', width: 12 },
    { head: 'Sure', width: 5, right: true as const },
    { head: 'Or', width: 9 },
    { head: 'Cells', width: 0, share: 3 },
  ]
  return `Table ${tableNo}${where}: ${holdsActions ? 'actions' : 'no actions'} (${sure})\n${drawGrid(io, tableWidth(io), heads, rows)}`
}

const drawTable = ({ page, rows }: PrintedTable): string =>
  [
    page === null ? 'Table' : `Table on page ${page}`,
    ...rows.map((row) => `  ${row.map((words) => visibleLine(words)).join(' | ')}`),
    '',
  ].join('\n')

function story({ document, stitched, shaped, reading }: Inspection, width: number): string {
  const lines: string[] = []
  const say = (line: string): void => {
    lines.push(shorten(visibleLine(line), width))
  }
  const blocks = document.pages.flatMap((page) => page.blocks)
  say(`Document: ${document.mediaType}, ${document.pages.length} pages, ${blocks.length} blocks`)
  for (const { kind, number, ...block } of document.pages.flatMap((page) =>
    page.blocks.map((each) => ({ ...each, number: page.number })),
  )) {
    if (kind !== 'table') continue
    const { rows, columns, witness } = block as unknown as Fragment
    say(
      `  fragment${number === null ? '' : ` on page ${number}`}: ${rows.length} rows, ${columns} columns${witness ? `, found by ${witness}` : ''}`,
    )
  }
  say(`Stitched: ${stitched.tables.length} tables, ${stitched.furniture.length} running titles`)
  for (const { number, rows, columns, captions, pages } of stitched.tables) {
    const caption = captions.at(-1)?.text
    say(
      `  table ${number}: ${rows.length} rows, ${columns} columns${pages.length > 0 ? `, pages ${pages.join(' ')}` : ''}${caption ? `, under "${caption}"` : ''}`,
    )
  }
  say(`Shaped: ${shaped.rows.length} rows`)
  for (const [tableNo, rows] of Map.groupBy(shaped.rows, (row) => row.tableNo)) {
    const roles = rows[0]!.cells.map(({ role, header }) => `${role} "${header}"`)
    say(`  table ${tableNo}: ${rows.length} rows; ${roles.join(', ')}`)
  }
  say(`Edition: ${reading.title ?? '(no title)'}; ${reading.body ?? '(no body)'}`)
  say(
    reading.dated
      ? `  dated ${reading.dated.on} from its ${reading.dated.from}: "${reading.dated.text}"`
      : '  no date was found',
  )
  for (const [what, sure] of Object.entries(reading.sure)) {
    if (!sure?.runnerUp) continue
    const { probability, runnerUp } = sure
    const next = typeof runnerUp === 'string' ? runnerUp : `${runnerUp.on} (“${runnerUp.text}”)`
    say(`  ${what} ${Math.round(probability * 100)} % sure; next: ${next}`)
  }
  say(`Records: ${reading.records.length}`)
  for (const record of reading.records) {
    say(`  ${record.position}. ${[record.ref, record.action].filter((part) => part !== null).join(' ')}`)
    say(`     due ${record.dueOn ?? '-'} "${record.dueText ?? ''}"; ${record.owner ?? '-'}; ${record.status}`)
  }
  say(`Issues: ${reading.issues.length}`)
  for (const { severity, code, message } of reading.issues)
    lines.push(visible(`  ${severity} ${code}: ${message}`))
  return `${lines.join('\n')}\n`
}
