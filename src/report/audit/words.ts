import { foldSpace } from '../../util/text.ts'

/** A date is moved: a reason only where what moved it follows (`delayed by the tender`), not the new date. */
const MOVED =
  '(?:delay(?:ed|s)?|postponed|deferred|extended|slipp(?:ed|age)|re-?scheduled|(?:put|pushed|held) (?:back|up))'
const WHY = String.raw`(?:as|at|while|whilst|after|in order|so that|to (?:allow|enable|let|accommodate|align|fit)|(?:by|for)(?! (?:a|an|one|two|three|four|six|nine|twelve|\d+|the (?:next|coming))\b| \w+ (?:day|week|month|term|year)))`

/** Words that open a reason for a date that moved. Each is what a clerk writes, not what one plan says. */
const REASONS = new RegExp(
  [
    // The cause is named as such; `due to be finished in May` is a date.
    String.raw`\bdue to (?!be\b|begin|start|commence|complete|conclude|end\b|finish|go\b|open|report|take place)`,
    String.raw`\b(?:because|owing to|as a result of|following|pending|await(?:s|ed|ing)|waiting (?:for|on)|dependent (?:up)?on|subject to|reason)\b`,
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

/** Words that say who agreed to it. */
const APPROVALS =
  /\b(?:agreed|approved|authori[sz]ed|sanctioned|signed off|endorsed|ratified|accepted)\s+(?:by|at|with)\b/i

/** Words that say why an action left a plan while it was open. */
const FAREWELLS =
  /\b(?:no longer (?:required|needed|relevant|applicable)|not required|superseded|withdrawn|removed|merged (?:with|into)|transferred|moved to|replaced by|incorporated (?:in|into)|included in|covered by|see action|duplicate|closed|cancelled|abandoned)\b/i

const sentencesOf = (text: string): string[] =>
  foldSpace(text)
    .split(/(?<=[.!?;])\s+/u)
    .filter((sentence) => sentence !== '')

/** A cell under its header. */
export type HeadedWords = { header: string; text: string }

/** The first sentence that says something of a kind, or the whole of a column whose header announces it. */
function find(cells: readonly HeadedWords[], words: RegExp, header: RegExp): string | null {
  for (const cell of cells) {
    if (header.test(cell.header) && cell.text.trim() !== '') return foldSpace(cell.text)
  }
  for (const cell of cells) {
    const sentence = sentencesOf(cell.text).find((each) => words.test(each))
    if (sentence !== undefined) return sentence
  }
  return null
}

/** Why a date moved, in the plan's own words; null where it does not say. */
export const reasonIn = (cells: readonly HeadedWords[]): string | null =>
  find(cells, REASONS, /\b(?:reason|justification|explanation)\b/i)

/** Who agreed to a new date, in the plan's own words; null where it does not say. */
export const approvalIn = (cells: readonly HeadedWords[]): string | null =>
  find(cells, APPROVALS, /\b(?:approved|agreed|authori[sz]ed)\b/i)

/** Why an action left the plan, in its last words; null where it does not say. */
export const farewellIn = (cells: readonly HeadedWords[]): string | null => find(cells, FAREWELLS, /(?!)/)
