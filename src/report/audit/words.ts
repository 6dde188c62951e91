import { foldForComparison, foldSpace } from '../../util/text.ts'

/** A date is moved: a reason only where what moved it follows (`delayed by the tender`), not the new date. */
const MOVED =
  '(?:delay(?:ed|s)?|postponed|deferred|extended|slipp(?:ed|age)|re-?scheduled|(?:put|pushed|held) (?:back|up))'
const WHY = String.raw`(?:as|at|while|whilst|after|in order|so that|to (?:allow|enable|let|accommodate|align|fit)|(?:by|for)(?! (?:a|an|one|two|three|four|six|nine|twelve|\d+|the (?:next|coming))\b| \w+ (?:day|week|month|term|year)))`

/** Words that say that something goes slower than was meant. */
const LATE = `(?:${MOVED}|not yet|later?|behind|longer|moved|revised|revision|slow(?:er|ly)?|held up|extension|new (?:date|deadline|timescale|target))`

/** Words that open a reason for a date that moved. Each is what a clerk writes, not what one plan says. */
const REASONS = new RegExp(
  [
    // The cause is named as such; `due to be finished in May` is a date.
    String.raw`\bdue to (?!be\b|begin|start|commence|complete|conclude|end\b|finish|go\b|open|report|take place)`,
    String.raw`\b(?:because|owing to|pending|await(?:s|ed|ing)|waiting (?:for|on)|reason)\b`,
    // What merely came before (`Published following consultation`) is a cause where something is late.
    String.raw`\b(?:following|as a result of|subject to|dependent (?:up)?on)\b[^.;]{0,200}\b${LATE}\b`,
    String.raw`\b${LATE}\b[^.;]{0,200}\b(?:following|as a result of|subject to|dependent (?:up)?on)\b`,
    String.raw`\b${MOVED}\b[^.;]{0,40}?\b${WHY}\b`,
    String.raw`\bdelays? (?:caused|due|from|in|over|with)\b`,
    // The work met something: it stopped, somebody or something was missing, it had to begin again.
    String.raw`\b(?:stopped|halted|paused|suspended|on hold|stalled|reopened|re-?tender(?:ed|ing)?|withdr[ae]wn?)\b`,
    String.raw`\b(?:unable to|could not|cannot|failed to|lack of|shortage of|insufficient|not enough|vacan(?:t|cy|cies)|unavailable|no (?:\w+ )?(?:applicants?|bidders?|bids|candidates?|capacity|funding|funds|resources?|response|staff|suppliers?|tenders?))\b`,
  ].join('|'),
  'i',
)
/** Roles whose words may say why; those of the action's aims and sources speak of other things. */
const REMARKS: ReadonlySet<string> = new Set([
  'due',
  'revised',
  'status',
  'rag',
  'progress',
  'completed',
  'review',
])

/** Whether cells of a role may say why something changed. */
export const mayRemark = (role: string): boolean => REMARKS.has(role)

/** Headers of further columns whose words speak of how the action goes, and not of what it is for. */
const REMARK_HEADERS =
  /\b(?:comments?|commentary|updates?|notes?|progress|position|explanations?|reasons?|justification|latest|narrative|remarks?|slippage|delays?|changes?|approv\w+|agreed by|authori[sz]ed by)\b/i

/** Whether the words of a further column may say why something changed. */
export const isRemarkHeader = (header: string): boolean => REMARK_HEADERS.test(header)

/** Words that say who agreed to it. */
const AGREED = '(?:agreed|approved|authori[sz]ed|sanctioned|signed off|endorsed|ratified|accepted)'
const APPROVALS = new RegExp(String.raw`\b${AGREED}\s+(?:by|at|with)\b`, 'i')
/** A sentence without a subject: it speaks of what the one before it says. */
const ELLIPTIC = new RegExp(String.raw`^\W*${AGREED}\b`, 'i')
/** What is agreed is a date. */
const OF_DATES = new RegExp(
  String.raw`\b(?:${LATE}|dates?|deadlines?|timescales?|timetables?|targets?|re-?dated|re-?profiled)\b`,
  'i',
)

/** Words that say why an action left a plan while it was open. */
const FAREWELLS =
  /\b(?:no longer (?:required|needed|relevant|applicable)|not required|superseded|withdrawn|removed|merged (?:with|into)|transferred|moved to|replaced by|incorporated (?:in|into)|included in|covered by|see action|duplicate[sd]?|closed|cancelled|abandoned)\b/i

/** Whether a farewell says that the action stood in the plan twice. */
export const isOfDuplicate = (farewell: string): boolean =>
  /\b(?:duplicate[sd]?|duplication|same as|repeats?)\b/i.test(farewell)

const sentencesOf = (text: string): string[] =>
  foldSpace(text)
    .split(/(?<=[.!?;])\s+/u)
    .filter((sentence) => sentence !== '')

/** A cell under its header; `isDate` where it is that of a deadline. */
export type HeadedWords = { header: string; text: string; isDate?: boolean }

/**
 * What cells say besides `stale` words: those that stood there before, and those of the action itself. Sentences that
 * stand in any of them are left out.
 */
export function besides(cells: readonly HeadedWords[], stale: readonly string[]): HeadedWords[] {
  const known = stale.map(foldForComparison).filter((words) => words !== '')
  return cells.map((cell) => ({
    ...cell,
    text: sentencesOf(cell.text)
      .filter((sentence) => !known.some((words) => words.includes(foldForComparison(sentence))))
      .join(' '),
  }))
}

/** The first sentence that says something of a kind, or the whole of a column whose header announces it. */
function find(
  cells: readonly HeadedWords[],
  says: (sentence: string, before: string | undefined, cell: HeadedWords) => boolean,
  header: RegExp,
): string | null {
  for (const cell of cells) {
    if (header.test(cell.header) && cell.text.trim() !== '') return foldSpace(cell.text)
  }
  for (const cell of cells) {
    const sentences = sentencesOf(cell.text)
    const sentence = sentences.find((each, index) => says(each, sentences[index - 1], cell))
    if (sentence !== undefined) return sentence
  }
  return null
}

/** Why a date moved, in the plan's own words; null where it does not say. */
export const reasonIn = (cells: readonly HeadedWords[]): string | null =>
  find(cells, (sentence) => REASONS.test(sentence), /\b(?:reasons?|justification|explanation)\b/i)

/**
 * Who agreed to a new date, in the plan's own words; null where it does not say. That something else was agreed
 * (`Policy approved by Cabinet`) is none.
 */
export const approvalIn = (cells: readonly HeadedWords[]): string | null =>
  find(
    cells,
    (sentence, before, { isDate }) =>
      APPROVALS.test(sentence) &&
      (isDate === true ||
        OF_DATES.test(sentence) ||
        (ELLIPTIC.test(sentence) && before !== undefined && (OF_DATES.test(before) || REASONS.test(before)))),
    new RegExp(String.raw`\b${AGREED} by\b|\bapprov(?:er|al)\b`, 'i'),
  )

/** Why an action left the plan, in its last words; null where it does not say. */
export const farewellIn = (cells: readonly HeadedWords[]): string | null =>
  find(cells, (sentence) => FAREWELLS.test(sentence), /(?!)/)
