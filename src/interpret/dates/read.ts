import { type DateClaim, type ImpliedPart, type Issue, issue, paragraph, wordsOf } from '../../model/index.ts'
import { cellText, hasTrackedChange, type View } from '../text.ts'
import { printed, type Token, tokenise } from '../tokens.ts'
import { withoutGlosses } from './glosses.ts'
import { parseContextOf } from './header.ts'
import { mended } from './mend.ts'
import { mentionsOf } from './mentions.ts'
import { countedBefore } from './pieces.ts'
import { bindCues } from './roles.ts'
import { type Item, scan } from './scan.ts'
import { resolveSpans } from './spans.ts'
import { type Candidate, type Statement, statementsOf } from './statements.ts'
import { statusWordsOf } from './status-words.ts'
import { partsOfTerm, termForm } from './term-key.ts'
import type { DateCell, DateContext, DateReading } from './types.ts'
import type { When } from './when.ts'
import { weekdayDoubt, windowsOf } from './years.ts'

interface CellReading {
  candidates: Candidate[]
  statusWords: string[]
  issues: Issue[]
}

/** A row's date cells, read together. */
export function readRow(
  cells: readonly DateCell[],
  context: DateContext,
): { reading: DateReading; issues: Issue[] } {
  const readings = cells.map((cell) => readCell(cell, context))
  const candidates = readings.flatMap((each) => each.candidates)
  const statements = statementsOf(candidates)
  const windows = windowsOf(statements)
  const issues = readings.flatMap((each) => each.issues)
  const claims = statements.map((statement, index) => {
    const window = windows[index] ?? null
    issues.push(...doubtsOf(statement, window, context))
    return claimOf(statement, window, context)
  })
  const words = readings.flatMap((each) => each.statusWords)
  return { reading: { claims, statusWords: words.length > 0 ? words.join(' ') : null }, issues }
}

/** A cell with tracked changes is read twice: what it said before is due first, what it says now revises it. */
function readCell(cell: DateCell, context: DateContext): CellReading {
  const accepted = readByKey(cell, context) ?? readView(cell, context, 'accepted')
  if (!hasTrackedChange(cell.paragraphs)) return accepted
  const before = readView(cell, context, 'before').candidates.filter(isDeadline)
  const now = accepted.candidates.filter(isDeadline)
  const same = before.map((each) => each.text).join('|') === now.map((each) => each.text).join('|')
  if (same || before.length === 0) return accepted
  const old = new Set(before.map((each) => each.text))
  const news = now.filter((each) => !old.has(each.text))
  if (news.length === 0) return accepted
  for (const each of news) {
    each.mention.role = 'revised'
    each.tracked = true
  }
  for (const each of before) each.tracked = true
  const rest = accepted.candidates.filter((each) => !isDeadline(each) || each.tracked)
  return { ...accepted, candidates: [...before, ...rest] }
}

/** A cell of words that the document's key explains: the last of them holds, with the key's date. */
function readByKey(cell: DateCell, context: DateContext): CellReading | null {
  const { terms } = context
  if (!terms || terms.size === 0) return null
  const text = wordsOf(cell.paragraphs)
  const meanings = partsOfTerm(text).map((part) => terms.get(termForm(part)))
  const meaning = meanings.at(-1)
  if (meaning === undefined || meanings.includes(undefined)) return null
  const { candidates, issues } = readView({ ...cell, paragraphs: [paragraph(meaning)] }, context, 'accepted')
  const { mention } = candidates.findLast((candidate) => candidate.mention.when) ?? {}
  if (!mention?.when) return null
  const when: When = { ...mention.when, implied: [...mention.when.implied, 'key'] }
  return {
    candidates: [{ ...candidates[0]!, mention: { ...mention, when }, text, gap: 'cell' }],
    statusWords: [],
    issues,
  }
}

const isDeadline = ({ mention }: Candidate): boolean =>
  ['plain', 'due', 'original', 'revised'].includes(mention.role)

function readView(cell: DateCell, context: DateContext, view: View): CellReading {
  const source = cellText(cell.paragraphs, view)
  const parse = parseContextOf(cell.header, context)
  const tokens = mended(tokenise(source))
  const items = scan(tokens, parse)
  const found = mentionsOf(items)
  bindCues(items, tokens, found, parse.now?.on ?? null, cell.header)
  const spans = resolveSpans(items, found, parse.now)
  const mentions = withoutGlosses(spans, parse.now?.earliest ?? null)
  const words = (from: number, to: number): string =>
    printed(source.text, tokens, items[from]!.from, items[to - 1]!.to)
  const issues: Issue[] = []
  const candidates: Candidate[] = []
  for (const mention of mentions) {
    const text = words(mention.item, mention.itemEnd)
    const mended = tokens
      .slice(items[mention.item]!.from, items[mention.itemEnd - 1]!.to)
      .find((token) => token.mended)?.mended
    const counted =
      mention.when?.precision === 'year' ? countedBefore(tokens, items[mention.item]!.from) : null
    const doubt = mended ?? (counted && `“${counted}” before it was not understood`)
    if (doubt && mention.when) mention.when = { ...mention.when, doubt: mention.when.doubt ?? doubt }
    if (
      mention.when?.impossible ||
      (mention.when && mention.when.year !== null && !mention.when.inYear(mention.when.year))
    ) {
      issues.push(issue('date-impossible', `The calendar has no such day as “${text}”.`, { text }))
      continue
    }
    candidates.push({
      mention,
      text,
      label: mention.cueItem === null ? headerLabel(cell) : words(mention.cueItem, mention.cueItem + 1),
      column: cell.role,
      from: parse.now && { earliest: parse.now.earliest, on: parse.now.on },
      tracked: false,
      gap: mention.gap === 'first' ? 'cell' : mention.gap,
    })
  }
  const statusWords = statusWordsOf(items, tokens, source.text, mentions)
  if (mentions.length === 0 && statusWords.length === 0 && hasUnread(items, tokens)) {
    const text = printed(source.text, tokens, 0, tokens.length)
    issues.push(issue('date-not-read', `“${text}” was not understood as a date.`, { text }))
  }
  return { candidates, statusWords, issues }
}

const headerLabel = (cell: DateCell): string | null => (cell.header === '' ? null : cell.header)

/** Words that nothing was made of. */
function hasUnread(items: readonly Item[], tokens: readonly Token[]): boolean {
  if (items.some((item) => item.kind === 'nil')) return false
  return items.some((item) => item.kind === 'word' && tokens[item.from]!.kind !== 'sign')
}

function claimOf(
  statement: Statement,
  window: { earliest: string; latest: string } | null,
  context: DateContext,
): DateClaim {
  const { when, open } = statement
  const implied = new Set<ImpliedPart>(when?.implied)
  if (when && when.year === null) implied.add('year')
  if (statement.roleImplied) implied.add('role')
  const base = {
    role: statement.role,
    text: statement.text,
    label: statement.label,
    rule: statement.rule,
    marks: statement.marks,
  }
  if (open === 'immediate') {
    const now = context.dated
    implied.add('anchor')
    return {
      ...base,
      earliest: now?.earliest ?? null,
      latest: now?.on ?? null,
      precision: now?.precision ?? 'open',
      open,
      implied: [...implied],
    }
  }
  return {
    ...base,
    earliest: window?.earliest ?? null,
    latest: window?.latest ?? null,
    precision: when?.precision ?? 'open',
    open,
    implied: [...implied],
  }
}

function doubtsOf(
  statement: Statement,
  window: { earliest: string; latest: string } | null,
  context: DateContext,
): Issue[] {
  const { when, text } = statement
  const issues: Issue[] = []
  const doubt = when?.doubt ?? weekdayDoubt(statement, window)
  if (doubt)
    issues.push(issue('date-doubtful', `“${text}” can be read in more than one way: ${doubt}.`, { text }))
  if (when && !window) {
    issues.push(
      issue('date-doubtful', `“${text}” has no year, and the plan no date to tell it from.`, { text }),
    )
  }
  const on = context.dated?.on
  if (statement.role === 'completed' && window && on && window.earliest > on) {
    issues.push(
      issue('completed-after-edition', `“${text}” lies after ${on}, the date of the plan that reports it.`, {
        text,
      }),
    )
  }
  return issues
}
