/** Holds what was read of a scan against what was read of the same plan as it was printed. */
import { distance } from 'fastest-levenshtein'
import type { ActionRecord, Issue } from '../../src/model/index.ts'
import { wordsOf } from '../../src/model/index.ts'
import type { Inspection } from '../../src/read.ts'
import { foldForComparison } from '../../src/util/text.ts'
import type { Tallies } from '../evaluate/report.ts'

const TEXTS = [
  'section',
  'ref',
  'area',
  'action',
  'owner',
  'dueText',
  'progress',
  'measure',
  'resources',
] as const
const DATES = ['dueOn', 'originalDueOn', 'completedOn'] as const
const RATINGS = ['status', 'rag'] as const

/** Words this like each other are of one row. */
const SAME_ROW = 0.6
const FOUND = 0.9

const likeness = (one: string, two: string): number =>
  1 - distance(one, two) / Math.max(1, one.length, two.length)

/** A scan, what it was made of, and what its figures are called. */
export interface Scanned {
  name: string
  /** What the names of its figures begin with: `200 dpi`. */
  group: string
  printed: Inspection
  read: Inspection
}

/** Records that are the same row, in order: those most alike in all (as in a diff). */
function align(wanted: readonly ActionRecord[], given: readonly ActionRecord[]): (ActionRecord | null)[] {
  const scores = wanted.map((one) =>
    given.map((two) => {
      const like = likeness(foldForComparison(one.action), foldForComparison(two.action))
      return like >= SAME_ROW ? like : -1
    }),
  )
  const best = Array.from({ length: wanted.length + 1 }, () => new Float64Array(given.length + 1))
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = given.length - 1; j >= 0; j--) {
      const score = scores[i]![j]!
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, score < 0 ? 0 : score + best[i + 1]![j + 1]!)
    }
  }
  const pairs: (ActionRecord | null)[] = wanted.map(() => null)
  for (let i = 0, j = 0; i < wanted.length && j < given.length; ) {
    const score = scores[i]![j]!
    if (score >= 0 && best[i]![j] === score + best[i + 1]![j + 1]!) pairs[i++] = given[j++]!
    else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
  return pairs
}

/** Every word of a document, in its comparison form. */
export const wordsIn = (document: Inspection['document']): string[] =>
  document.pages.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.paragraphs)))
          : [wordsOf([block.paragraph])],
      )
      .flatMap((text) => foldForComparison(text).split(' '))
      .filter((word) => word !== ''),
  )

function common(wanted: readonly string[], given: readonly string[]): number {
  const left = Map.groupBy(given, (word) => word)
  return wanted.filter((word) => left.get(word)?.pop() !== undefined).length
}

const same = (one: string | null | undefined, two: string | null | undefined): boolean =>
  foldForComparison(one ?? '') === foldForComparison(two ?? '')

/** Whether an Issue says of a record's dates that they may be others. */
function isDoubted(
  { position, page, dueText }: ActionRecord,
  wanted: ActionRecord,
  issues: readonly Issue[],
): boolean {
  const sameWords = same(dueText, wanted.dueText)
  return issues.some((each) => {
    if (each.position === position) return each.code.startsWith('date') || each.code === 'word-doubtful'
    // Where the words are right, what a column means was misread: that is said of the head of the table.
    return sameWords && each.position === undefined && each.page === page && each.code === 'word-doubtful'
  })
}

/** Whether nothing that a warning could be meant for was misread. */
const isReadRight = (wanted: ActionRecord, record: ActionRecord): boolean =>
  [...DATES, ...RATINGS, 'ref' as const, 'priority' as const, 'dueText' as const].every((field) =>
    same(wanted[field], record[field]),
  )

/**
 * Counts what was read right. A record is found where nearly all letters of its action are right; a field is right to
 * the letter; a wrong date is told where an Issue says so, and a record that was read right is best left alone. Adds what
 * is not right to `notes`.
 */
export function judge({ name, group, printed, read }: Scanned, tallies: Tallies, notes: string[]): void {
  const [expected, actual] = [printed.reading, read.reading]
  const pairs = align(expected.records, actual.records)
  const row = (what: string) => tallies.of(`${group} ${what}`)
  const isFound = (at: number): boolean => {
    const record = pairs[at]
    return (
      record != null &&
      likeness(foldForComparison(expected.records[at]!.action), foldForComparison(record.action)) >= FOUND
    )
  }
  row('records').add({
    right: expected.records.filter((_, at) => isFound(at)).length,
    given: actual.records.length,
    expected: expected.records.length,
  })
  row('wrong dates told').add({ right: 0, given: 0, expected: 0 })
  let [letters, wrong] = [0, 0]
  for (const [at, wanted] of expected.records.entries()) {
    const record = pairs[at]
    if (!record) notes.push(`${name}: not found: ${wanted.action.slice(0, 60)}`)
    for (const field of TEXTS) {
      const [says, has] = [wanted[field], record?.[field] ?? null].map((text) =>
        foldForComparison(text ?? ''),
      )
      letters += says!.length
      wrong += distance(says!, has!)
      count(field, says!, has!, 'fields')
    }
    for (const field of RATINGS) count(field, wanted[field] ?? '', record?.[field] ?? '', 'fields')
    for (const field of DATES) {
      const [says, has] = [wanted[field] ?? '', record?.[field] ?? '']
      count(field, says, has, 'dates')
      if (says === has || !record) continue
      const isTold = isDoubted(record, wanted, actual.issues)
      if (has !== '') row('wrong dates told').add({ right: isTold ? 1 : 0, given: 1, expected: 1 })
      if (!isTold) notes.push(`${name}: ${field} is ${has || 'none'} and not ${says}, without an Issue`)
    }
    if (record && isReadRight(wanted, record)) {
      const isAlone = actual.issues.every(
        ({ code, position }) => position !== record.position || code !== 'word-doubtful',
      )
      row('right records left alone').add({ right: isAlone ? 1 : 0, given: 1, expected: 1 })
      if (!isAlone) notes.push(`${name} ${wanted.position}: doubted and right`)
    }
    function count(field: string, says: string, has: string, what: string): void {
      if (says === '' && has === '') return
      row(what).add({ right: says === has ? 1 : 0, given: has === '' ? 0 : 1, expected: says === '' ? 0 : 1 })
      if (says !== has && record)
        notes.push(`${name} ${wanted.position} ${field}: ${JSON.stringify(says)}, got ${JSON.stringify(has)}`)
    }
  }
  row('letters').add({ right: Math.max(0, letters - wrong), given: letters, expected: letters })
  const [wanted, given] = [wordsIn(printed.document), wordsIn(read.document)]
  row('words').add({ right: common(wanted, given), given: given.length, expected: wanted.length })
}
