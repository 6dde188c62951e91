import {
  type Issue,
  issue,
  type Outcome,
  outcome,
  type Rag,
  type Status,
  wordsOf,
} from '../../model/index.ts'
import { foldSpace } from '../../util/text.ts'
import { ragOfFill } from './colour.ts'
import { statusOfProse } from './prose.ts'
import { statusOfSection } from './section.ts'
import { stageOf } from './stages.ts'
import type { Legend, StatusCell, StatusInput, StatusReading } from './types.ts'
import { NO_LEGEND } from './types.ts'
import { USUAL_MEANING } from './vocabulary.ts'
import { type CellWords, isTick, ragOf, readCellWords } from './words.ts'

/** What one cell says. */
interface Said {
  text: string
  status: Status | null
  rag: Rag | null
  issues: Issue[]
}

const contradiction = (message: string, text: string): Issue =>
  issue('status-contradiction', message, { text })

/** What a row says of its progress: its status cells, then its date cells, then its progress note. */
export function readStatus(input: StatusInput): Outcome<StatusReading> {
  const statusCell = readStatusCells(input.statusCells, input.legend)
  const ragCell = readRagCells(input.ragCells, input.legend)
  const due = input.dueStatusWords === null ? null : readWords(input.dueStatusWords, input.legend, false)
  const rag = ragCell.rag ?? statusCell.rag
  const status = decide(input, statusCell, ragCell, due, rag)
  const statusText = statusCell.text || input.dueStatusWords || null
  const issues = [...statusCell.issues, ...ragCell.issues, ...(due?.issues ?? [])]
  issues.push(...disagreements(input, status, statusCell, due, rag))
  return outcome({ status, statusText, rag }, issues)
}

/** The first source that tells, in order of how directly it speaks. */
function decide(
  input: StatusInput,
  statusCell: Said,
  ragCell: Said,
  due: Said | null,
  rag: Rag | null,
): Status {
  const told = statusCell.status ?? ragCell.status
  if (told) return told
  const note = input.progressText === null ? null : statusOfProse(input.progressText)
  if (due?.status && due.status !== 'ongoing') return due.status
  if (input.completedOn !== null) return 'complete'
  const usual =
    statusCell.rag && statusCell.text !== '' && !ragCell.rag && saysRating(statusCell)
      ? USUAL_MEANING[statusCell.rag]
      : null
  const meaning = rag === null ? null : (input.legend.rag.get(rag) ?? usual)
  const heading = input.section ? statusOfSection(input.section) : null
  return note ?? heading ?? due?.status ?? meaning ?? 'unknown'
}

/** A status cell whose words are a rating and no status (its fill alone rates, but says nothing of status). */
const saysRating = (said: Said): boolean => ragOf(readCellWords(said.text, NO_LEGEND)) !== null

function readStatusCells(cells: readonly StatusCell[], legend: Legend): Said {
  const ticked = tickedColumn(cells)
  if (ticked) return readWords(ticked, legend, true)
  const filled = cells.map((cell) => ({ cell, words: wordsOf(cell.paragraphs) }))
  const answers = filled.map(({ cell, words }) => answerTo(cell.header, words) ?? words)
  const read = readWords(answers.filter((words) => words !== '').join('\n'), legend, true)
  const text = filled
    .map(({ words }) => words)
    .filter((words) => words !== '')
    .join('\n')
  const fill = cells.map((cell) => ragOfFill(cell.fill)).find((rag) => rag !== null) ?? null
  return { ...read, text, rag: read.rag ?? fill }
}

/** Columns of a scale (`Not started`, `In progress`, `Complete`) of which one is ticked: its header is the status. */
function tickedColumn(cells: readonly StatusCell[]): string | null {
  if (cells.length < 2) return null
  const words = cells.map((cell) => wordsOf(cell.paragraphs))
  if (!words.every((each) => each === '' || isTick(each))) return null
  const ticked = cells.filter((_, index) => words[index] !== '')
  return ticked.length === 1 ? foldSpace(ticked[0]!.header) || null : null
}

/** A cell's words with what its header makes of them: a number under `% complete`, an answer to `Complete?`. */
function answerTo(header: string, words: string): string | null {
  if (/%|\bper\s?cent|\bpct\b/i.test(header)) return percentageOf(words)
  const asked = readCellWords(header, NO_LEGEND).statuses
  if (asked.length !== 1) return null
  if (isTick(words)) return header
  const answer = /^(?:(y|yes)|n|no|not yet)(?=$|[\s,;:.–—-])/i.exec(words)
  if (!answer) return null
  const denied = asked[0] === 'complete' ? 'not started' : `not ${header}`
  return `${answer[1] ? header : denied} ${words.slice(answer[0].length)}`
}

/**
 * A bare number under a percentage. A sheet may keep its percentages as shares of one (`0.45`); a lone `1` may be
 * either, and is not read.
 */
function percentageOf(words: string): string | null {
  const number = /^(?:\d{1,3}\s?[-–]\s?)?(\d{1,3}(?:\.\d+)?)(?=$|\s)/.exec(words)?.[1]
  if (number === undefined || Number(number) === 1) return null
  const value = Number(number)
  const percent = number.includes('.') && value < 1 ? value * 100 : value
  return words.replace(number, `${Math.floor(percent)}% `)
}

function readRagCells(cells: readonly StatusCell[], legend: Legend): Said {
  const words = cells.map((cell) => wordsOf(cell.paragraphs))
  const ticked = tickedColumn(cells)
  const text = words.filter((each) => each !== '').join('\n')
  const read = readWords(ticked ?? text, legend, false)
  const fill = cells.map((cell) => ragOfFill(cell.fill)).find((rag) => rag !== null) ?? null
  const issues: Issue[] = []
  if (read.rag && fill && read.rag !== fill) {
    issues.push(contradiction(`The rating is printed as ${read.rag} on ${fill}; the word was taken.`, text))
  }
  return { text, status: read.status, rag: read.rag ?? fill, issues }
}

/** The last status of a cell holds: it belongs to the last milestone. `Complete` and `ongoing` exclude each other. */
function readWords(text: string, legend: Legend, mustTell: boolean): Said {
  const said = readCellWords(text, legend)
  const issues: Issue[] = []
  let status = said.statuses.at(-1) ?? null
  if (isDoneYetOngoing(said)) {
    status = 'complete'
    issues.push(
      contradiction(`“${foldSpace(text)}” says both that the action is complete and that it goes on.`, text),
    )
  }
  const isRated = said.rags.length > 0
  if (mustTell && status === null && !isRated && !said.silent) status = stageOf(text)
  const nothing = status === null && !isRated && !said.silent && text !== ''
  if (nothing && mustTell) {
    issues.push(issue('status-not-read', `“${foldSpace(text)}” was not understood as a status.`, { text }))
  }
  return { text, status, rag: ragOf(said), issues }
}

function isDoneYetOngoing({ statuses }: CellWords): boolean {
  return statuses.at(-1) === 'ongoing' && statuses.includes('complete')
}

const FINAL: ReadonlySet<Status> = new Set<Status>(['complete', 'closed', 'superseded'])
const UNFINISHED: ReadonlySet<Status> = new Set<Status>([
  'not-started',
  'in-progress',
  'on-track',
  'at-risk',
  'overdue',
])

/** What the row's cells say against each other. */
function disagreements(
  input: StatusInput,
  status: Status,
  statusCell: Said,
  due: Said | null,
  rag: Rag | null,
): Issue[] {
  const issues: Issue[] = []
  const text = statusCell.text || input.dueStatusWords || ''
  const other = due?.status ?? (input.completedOn === null ? null : 'complete')
  if (statusCell.status && other && isFinalAndNot(statusCell.status, other)) {
    issues.push(contradiction(`The status says ${statusCell.status}, the dates say ${other}.`, text))
  }
  if (rag === 'red' && FINAL.has(status) && !input.legend.rag.has('red')) {
    issues.push(contradiction(`The action is rated red, but ${status}.`, text))
  }
  const past = input.dueOn !== null && input.datedOn !== null && input.dueOn < input.datedOn
  const well = status === 'on-track' || (rag === 'green' && !FINAL.has(status) && status !== 'ongoing')
  if (past && well && input.completedOn === null) {
    issues.push(
      contradiction(
        `The action was due on ${input.dueOn}, before the date of the plan, but is shown as going well.`,
        text,
      ),
    )
  }
  return issues
}

function isFinalAndNot(a: Status, b: Status): boolean {
  return (FINAL.has(a) && UNFINISHED.has(b)) || (FINAL.has(b) && UNFINISHED.has(a))
}
