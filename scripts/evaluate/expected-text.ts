/** What a machine can check of the words in which a person says what a document should give. */
import { foldForComparison } from '../../src/util/text.ts'

/** One thing that is expected, and whether it is so. */
export interface Check {
  what: string
  holds: boolean
}

/** What was read, as far as it can be held against words. */
export interface Read {
  /** How many there are, by the noun that names them. */
  counts: Readonly<Record<string, number>>
  /** Every ISO day that was read, among other values. */
  dates: ReadonlySet<string>
  /** Every value that was read, in its comparison form. */
  words: string
  /** The status of each record by its printed words, in their comparison form. */
  statuses: ReadonlyMap<string, string>
  /** Warnings and errors. */
  doubts: number
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const numberOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase())

const COUNTED = new RegExp(
  String.raw`(?<![\w-])(\d+|${NUMBERS.join('|')}) (record|action|task|thread|edition)s?\b`,
  'gi',
)
const STATUS =
  /([A-Z][\w ]*?) = (not-started|in-progress|on-track|at-risk|overdue|complete|closed|ongoing|superseded)(?:\/(\w+))?/g

/** What a careful clerk would record, by the heading that announces it. */
const clerkSays = (expected: string): string =>
  /## What a careful clerk would record\s+([\s\S]*?)(?=\n## |$)/.exec(expected)?.[1] ?? ''

/** Whatever the clerk's words say that can be checked. */
export function checksOf(expected: string, read: Read): Check[] {
  const text = clerkSays(expected)
  const [said] = text.split(/\bbut\b/)
  return [
    ...[...said!.matchAll(COUNTED)].slice(0, 1).map(([what, number, noun]) => ({
      what: `${what}, but ${read.counts[noun!.toLowerCase()]}`,
      holds: read.counts[noun!.toLowerCase()] === numberOf(number!),
    })),
    ...[...said!.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([day]) => ({
      what: `${day} is read nowhere`,
      holds: read.dates.has(day),
    })),
    // `none or "X"` leaves it open.
    ...[...said!.matchAll(/(?<!\bor )"([^"]+)"/g)].map(([, words]) => ({
      what: `"${words}" stands nowhere`,
      holds: read.words.includes(foldForComparison(words!.replace(/\.\.\.$/, ''))),
    })),
    ...[...text.matchAll(STATUS)].map(([, words, status, or]) => {
      const was = read.statuses.get(foldForComparison(words!))
      return { what: `${words}: ${status}, but ${was}`, holds: was === status || was === or }
    }),
    ...(/\b(?:doubt|warning)\b/i.test(text)
      ? [{ what: 'a doubt is to be said', holds: read.doubts > 0 }]
      : []),
  ]
}

/** The tables of a document as rows of cells. */
type Tables = readonly (readonly (readonly string[])[])[]

/** Sizes and quoted cells that are expected of tables. */
export function tableChecksOf(expected: string, tables: Tables): Check[] {
  const text = /\bExpected: ?([\s\S]*)/.exec(expected)?.[1] ?? ''
  const found = tables.map((rows) => `${rows.length} x ${rows[0]?.length ?? 0}`)
  const cells = foldForComparison(tables.flat(2).join(' | '))
  return [
    ...[...text.matchAll(/\b\d+ x \d+\b/g)].map(([size]) => ({
      what: `a table of ${size}, but ${found.join(', ') || 'none'}`,
      holds: found.includes(size),
    })),
    ...(/\bno table at all\b/.test(text)
      ? [{ what: `no table, but ${found.join(', ')}`, holds: found.length === 0 }]
      : []),
    ...[...text.matchAll(/"([^"]+)"/g)]
      .flatMap(([, words]) => words!.split(/ ?\| ?|\\n|;/))
      // A slash marks where the line ends in what is printed, and is to be gone.
      .filter((words) => !words.includes('-/'))
      .filter((words) => foldForComparison(words) !== '')
      .map((words) => ({
        what: `"${words}" stands in no table`,
        holds: cells.includes(foldForComparison(words)),
      })),
  ]
}
