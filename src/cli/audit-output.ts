import {
  type AuditedAction,
  type AuditedEdition,
  type AuditSummary,
  type CellValue,
  correctedOf,
  counted,
  csvLine,
  DOUBT_MARK,
  doubtfulDays,
  doubtOf,
  FINDINGS,
  type Finding,
  groupRows,
  isPlanLayout,
  type Layout,
  markedActions,
  massRedatings,
  type PlanAudit,
  plainDay,
  planName,
  planRows,
  signed,
  standingOf,
} from '../report/index.ts'
import { shorten } from '../util/text.ts'
import { jsonOf, visible, visibleLine } from '../util/visible.ts'
import { type Io, styled, tableWidth, wrap } from './io.ts'
import { drawTable } from './table.ts'

export { LAYOUTS, type Layout } from '../report/index.ts'

/** Prints an audit plan by plan, then what it all comes to. */
export type AuditPrinter = { plan(audit: PlanAudit): void; end(summary: AuditSummary): void }

/** Findings that call for nobody's attention: alone, they do not bring an action into the list. */
const CALM: ReadonlySet<Finding> = new Set(['on-time', 'gone-complete'])

/** The printer for a format and, where one flat table is asked for, its layout. */
export function auditPrinter(
  io: Io,
  format: 'table' | 'csv' | 'json' | 'markdown',
  by: Layout | undefined,
  all: boolean,
): AuditPrinter {
  if (format === 'json') return jsonPrinter(io, by)
  if (format === 'csv') return flatPrinter(by ?? 'actions', csvWriter(io))
  if (by !== undefined) return flatPrinter(by, format === 'markdown' ? markdownWriter(io) : tableWriter(io))
  return format === 'markdown' ? markdownPrinter(io, all) : storyPrinter(io, all)
}

type RowWriter = (rows: readonly Record<string, CellValue>[]) => void

function flatPrinter(layout: Layout, write: RowWriter): AuditPrinter {
  return {
    plan: (audit) => {
      if (isPlanLayout(layout)) write(planRows(layout, audit))
    },
    end: (summary) => {
      if (!isPlanLayout(layout)) write(groupRows(layout, summary))
    },
  }
}

function csvWriter(io: Io): RowWriter {
  let headed = false
  return (rows) => {
    for (const row of rows) {
      if (!headed) io.out(csvLine(Object.keys(row)))
      headed = true
      io.out(csvLine(Object.values(row)))
    }
  }
}

function markdownWriter(io: Io): RowWriter {
  let headed = false
  return (rows) => {
    for (const row of rows) {
      if (!headed) io.out(markdownHead(Object.keys(row)))
      headed = true
      io.out(markdownRow(Object.values(row)))
    }
  }
}

/** A flat table is far wider than a terminal: one block a row, a line a column. */
function tableWriter(io: Io): RowWriter {
  return (rows) => {
    for (const row of rows) {
      const filled = Object.entries(row).filter(([, value]) => value !== null && value !== '')
      const size = Math.max(...filled.map(([name]) => name.length))
      for (const [name, value] of filled) {
        const words = visibleLine(String(value))
        io.out(`${styled(io, 'dim', name.padEnd(size))}  ${shorten(words, tableWidth(io) - size - 2)}\n`)
      }
      io.out('\n')
    }
  }
}

function jsonPrinter(io: Io, by: Layout | undefined): AuditPrinter {
  let separator = ''
  const item = (value: unknown): void => {
    io.out(`${separator}\n${jsonOf(value)}`)
    separator = ','
  }
  io.out(by === undefined ? '{"plans": [' : '[')
  return {
    plan: (audit) => {
      if (by === undefined) item(audit)
      else if (isPlanLayout(by)) for (const row of planRows(by, audit)) item(row)
    },
    end: (summary) => {
      if (by === undefined) io.out(`\n],\n"summary": ${jsonOf(summary)}}\n`)
      else {
        if (!isPlanLayout(by)) for (const row of groupRows(by, summary)) item(row)
        io.out('\n]\n')
      }
    },
  }
}

const isListed = (action: AuditedAction, all: boolean): boolean =>
  all ||
  action.doubt !== null ||
  action.corrected.length > 0 ||
  action.findings.some((finding) => !CALM.has(finding))

const filesOf = ({ file, copies }: AuditedEdition): string =>
  copies.length === 0 ? file : `${file} (also ${copies.join(', ')})`

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${part}/${whole} ${Math.round((100 * part) / whole)} %`

function storyPrinter(io: Io, all: boolean): AuditPrinter {
  const width = tableWidth(io)
  return {
    plan: (audit) => {
      io.out(`${styled(io, 'bold', visibleLine(planName(audit)))}\n${standingOf(audit)}\n\n`)
      io.out(
        drawTable(
          io,
          width,
          [
            { head: 'Edition', width: 13 },
            { head: 'File', width: 0 },
            { head: 'Done in time', width: 13, right: true },
            { head: 'by first date', width: 13, right: true },
            { head: 'Re-dated', width: 15, right: true },
          ],
          audit.editions.map((edition) => [
            `${plainDay(edition.dated_on)}${edition.unconfirmed > 0 ? ` ${DOUBT_MARK}` : ''}`,
            filesOf(edition),
            share(edition.in_time, edition.due),
            share(edition.in_time_original, edition.due_original),
            `${share(edition.redated, edition.open_before)}${edition.mass_redating ? ' !' : ''}`,
          ]),
        ),
      )
      const listed = audit.actions.filter((action) => isListed(action, all))
      if (listed.length > 0) io.out(`\n${drawTable(io, width, ACTION_COLUMNS, listed.map(actionCells))}`)
      const rest = audit.actions.length - listed.length
      if (rest > 0) {
        io.out(`\n${counted(rest, 'more action')} of which nothing is found: list them with --all\n`)
      }
      io.out('\n')
    },
    end: (summary) => {
      if (summary.actions === 0) {
        io.out('There is no such action in the database.\n')
        return
      }
      for (const sentence of summarySentences(summary)) io.out(`${wrap(visible(sentence), width)}\n`)
      io.out('\n')
      io.out(findingTable(io, width, summary))
      io.out('\nOne action in full: plandrift show ID\n')
    },
  }
}

function findingTable(io: Io, width: number, { findings, findings_in_doubt }: AuditSummary): string {
  const found = (Object.keys(FINDINGS) as Finding[]).filter((finding) => findings[finding] > 0)
  const inDoubt = found.some((finding) => findings_in_doubt[finding] > 0)
  const rows = found.map((finding) => [
    String(findings[finding]),
    ...(inDoubt ? [findings_in_doubt[finding] === 0 ? '' : String(findings_in_doubt[finding])] : []),
    finding,
    FINDINGS[finding],
  ])
  return drawTable(
    io,
    width,
    [
      { head: 'Actions', width: 7, right: true },
      ...(inDoubt ? [{ head: 'In doubt', width: 8, right: true } as const] : []),
      { head: 'Finding', width: 17 },
      { head: 'Meaning', width: 0 },
    ],
    rows,
  )
}

const ACTION_COLUMNS = [
  { head: 'Ref', width: 5 },
  { head: 'Action', width: 0, share: 5, least: 19 },
  { head: 'Owner', width: 0, share: 3 },
  { head: 'First due', width: 11, right: true },
  { head: 'Now due', width: 11, right: true },
  { head: 'Days', width: 5, right: true },
  { head: 'Rev', width: 3, right: true },
] as const

function actionCells(action: AuditedAction): string[] {
  const due = (date: string | null): string => (date === null ? '-' : plainDay(date))
  const findings = action.findings
    .filter((finding) => !IN_THE_COLUMNS.has(finding))
    .map((finding) => (finding === 'overdue' ? `overdue by ${action.overdue_days}` : finding))
  return [
    shorten(visibleLine(action.ref ?? ''), 12),
    [
      shorten(visibleLine(action.action), 90),
      ...(findings.length > 0 ? [`» ${findings.join(', ')}`] : []),
      ...[doubtOf(action), correctedOf(action)].filter((mark) => mark !== ''),
      action.thread_id,
    ].join('\n'),
    shorten(visibleLine(action.owner ?? ''), 45),
    due(action.original_due_on),
    due(action.current_due_on),
    signed(action.slip_days),
    action.revisions === 0 ? '' : String(action.revisions),
  ]
}

/** Findings that the columns of the table show already. */
const IN_THE_COLUMNS: ReadonlySet<Finding> = new Set(['slipped', 'advanced', 'serial', 'overdue-original'])

/** What an audit comes to, a sentence each. */
function summarySentences(summary: AuditSummary): string[] {
  const { findings } = summary
  const doubtful = doubtfulDays(summary)
  const marked = markedActions(summary)
  const bands = summary.overdue_bands.filter(({ actions }) => actions > 0)
  return [
    `${counted(summary.actions, 'action')} in ${counted(summary.plans, 'plan')} of ${counted(summary.editions, 'edition')}: ${summary.open} open, ${summary.complete} complete.`,
    `${counted(summary.revised, 'action')} had ${counted(summary.revisions, 'revision')} of the date: ${counted(summary.silent, 'move')} silent, ${summary.declared} declared; ${counted(summary.slip_days, 'day')} slipped in all${doubtful === '' ? ',' : `, ${doubtful};`} ${summary.worst_slip_days} at worst.`,
    ...(marked === '' ? [] : [marked]),
    ...(findings.overdue > 0
      ? [`Overdue: ${bands.map(({ band, actions }) => `${actions} by ${band}`).join(', ')}.`]
      : []),
    ...massRedatings(summary).map((sentence) => `Take care: ${sentence}`),
  ]
}

const escaped = (words: string): string =>
  visibleLine(words).replace(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`)

const markdownRow = (values: readonly CellValue[]): string =>
  `| ${values.map((value) => (value === null ? '' : escaped(String(value)))).join(' | ')} |\n`

const markdownHead = (names: readonly string[]): string =>
  `| ${names.join(' | ')} |\n|${names.map(() => '---').join('|')}|\n`

function markdownPrinter(io: Io, all: boolean): AuditPrinter {
  return {
    plan: (audit) => {
      io.out(`## ${escaped(planName(audit))}\n\n${standingOf(audit)}\n\n`)
      io.out(
        markdownHead([
          'Ref',
          'Action',
          'Owner',
          'First due',
          'Now due',
          'Days',
          'Revisions',
          'Findings',
          'Doubt',
        ]),
      )
      for (const action of audit.actions.filter((each) => isListed(each, all))) {
        io.out(
          markdownRow([
            action.ref,
            action.action,
            action.owner,
            action.original_due_on,
            action.current_due_on,
            signed(action.slip_days),
            action.revisions,
            action.findings.join(', '),
            [doubtOf(action), correctedOf(action)].filter((mark) => mark !== '').join('; '),
          ]),
        )
      }
      io.out('\n')
    },
    end: (summary) => {
      io.out(
        `## In all\n\n${summarySentences(summary)
          .map((each) => `- ${escaped(each)}`)
          .join('\n')}\n\n`,
      )
      io.out(markdownHead(['Actions', 'In doubt', 'Finding', 'Meaning']))
      for (const [finding, meaning] of Object.entries(FINDINGS)) {
        const [all, inDoubt] = [summary.findings, summary.findings_in_doubt].map(
          (each) => each[finding as Finding],
        )
        io.out(markdownRow([all!, inDoubt!, finding, meaning]))
      }
    },
  }
}
