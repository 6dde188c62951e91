/** Status cells as a clerk reads them (fixtures/interpret/status/README.md). */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NO_LEGEND, readLegend, type StatusCell, type StatusInput } from '../../src/interpret/status/index.ts'
import type { Rag, Status } from '../../src/model/index.ts'
import { FIXTURES, paragraphsOf } from './clerk.ts'

export interface StatusCase {
  theme: string
  name: string
  input: StatusInput
  status: Status
  rag: Rag | null
  issues: string[]
  /** The status text, where it is judged. */
  text?: string | null
}

interface RawCase {
  about: string
  status?: string
  statusFill?: string
  rag?: string
  ragFill?: string
  ragHeader?: string
  progress?: string
  due?: string
  completedOn?: string
  dueOn?: string
  legend?: string[]
  legendTable?: [string, string?][][]
  scale?: [string, string][]
  expect: string
  text?: string | null
}

interface RawFile {
  dated: string
  status?: Record<string, string>
  rag?: Record<string, string>
  progress?: Record<string, string>
  cases?: RawCase[]
}

export function statusCases(folder = join(FIXTURES, 'status')): StatusCase[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  return files.flatMap((file) => casesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as RawFile))
}

const cell = (header: string, text: string, fill?: string): StatusCell => ({
  header,
  paragraphs: paragraphsOf(text),
  ...(fill === undefined ? {} : { fill }),
})

function casesOf(file: RawFile): StatusCase[] {
  const empty: StatusInput = {
    statusCells: [],
    ragCells: [],
    progressText: null,
    dueStatusWords: null,
    completedOn: null,
    dueOn: null,
    datedOn: file.dated,
    legend: NO_LEGEND,
  }
  const each = (
    theme: string,
    cells: Record<string, string> | undefined,
    input: (text: string) => Partial<StatusInput>,
  ) =>
    Object.entries(cells ?? {}).map(
      ([text, expect]): StatusCase => ({
        theme,
        name: text,
        input: { ...empty, ...input(text) },
        ...expectedOf(expect),
      }),
    )
  return [
    ...each('status', file.status, (text) => ({ statusCells: [cell('Status', text)] })),
    ...each('rag', file.rag, (text) => ({ ragCells: [cell('RAG', text)] })),
    ...each('progress', file.progress, (text) => ({ progressText: text })),
    ...(file.cases ?? []).map(
      (raw): StatusCase => ({
        theme: 'case',
        name: raw.about,
        input: { ...empty, ...inputOf(raw) },
        ...expectedOf(raw.expect),
        ...(raw.text === undefined ? {} : { text: raw.text }),
      }),
    ),
  ]
}

function inputOf(raw: RawCase): Partial<StatusInput> {
  const tables = raw.legendTable ?? []
  const scale = (raw.scale ?? []).map(([header, text]) => cell(header, text))
  const hasStatus = raw.status !== undefined || raw.statusFill !== undefined
  const hasRag = raw.rag !== undefined || raw.ragFill !== undefined
  return {
    statusCells: hasStatus ? [cell('Status', raw.status ?? '', raw.statusFill)] : scale,
    ragCells: hasRag ? [cell(raw.ragHeader ?? 'Progress RAG', raw.rag ?? '', raw.ragFill)] : [],
    progressText: raw.progress ?? null,
    dueStatusWords: raw.due ?? null,
    completedOn: raw.completedOn ?? null,
    dueOn: raw.dueOn ?? null,
    legend: readLegend(
      tables.length === 0
        ? []
        : [
            {
              words: tables.map((row) => row.map(([text]) => text)),
              fills: tables.map((row) => row.map(([, fill]) => fill)),
            },
          ],
      raw.legend ?? [],
    ),
  }
}

/** `complete / green ! status-contradiction`. */
function expectedOf(written: string): Pick<StatusCase, 'status' | 'rag' | 'issues'> {
  const [reading = '', ...issues] = written.split(' ! ')
  const [status, rag] = reading.split(' / ')
  return { status: status as Status, rag: rag === '-' ? null : (rag as Rag), issues }
}
