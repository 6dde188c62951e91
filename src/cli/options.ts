import { InvalidArgumentError, Option } from 'commander'
import { OCR_CHOICES, UsageError } from '../model/index.ts'

/** Where the database is when nobody says. */
export const DEFAULT_DATABASE = 'data/plandrift.db'

/** `--db FILE` or `--db postgres://...` */
export const dbOption = (): Option =>
  new Option('--db <file>', 'the database: a file, or postgres://USER@HOST/DATABASE')
    .env('PLANDRIFT_DB')
    .default(DEFAULT_DATABASE)

/** `--json` */
export const jsonOption = (): Option => new Option('--json', 'print the result as JSON')

/** `--without people` */
export const withoutOption = (): Option =>
  new Option('--without <what>', 'leave out the names of persons, for publishing').choices(['people'])

/** `--ocr PROGRAM` */
export const ocrOption = (): Option =>
  new Option(
    '--ocr <program>',
    'what recognises the words of scanned pages: the tesseract that is installed (native), the one that comes with Plandrift (js), whichever there is, or none',
  )
    .choices(OCR_CHOICES)
    .default('auto')

/** `--max-pages N` */
export const maxPagesOption = (): Option =>
  new Option('--max-pages <number>', 'no more pages of a file are read').argParser(countingNumber)

/** A whole number that an option takes. Throws, as commander asks, where it is none. */
export function wholeNumber(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

/** A whole number from 1. */
export function countingNumber(text: string): number {
  const value = wholeNumber(text)
  if (value < 1) throw new InvalidArgumentError('It must be 1 or more.')
  return value
}

/** A calendar day. */
export function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) {
    throw new InvalidArgumentError('It must be a day such as 2012-03-31.')
  }
  return text
}

/** `--time-limit` and `--memory-limit`: what reading one file may take. */
export const limitOptions = (): Option[] => [
  new Option(
    '--time-limit <seconds>',
    'processor time that a small file may take; a large one may take more',
  ).argParser(countingNumber),
  new Option('--memory-limit <megabytes>', 'memory that a file may take').argParser(countingNumber),
]

/** What the limit options come to. */
export const limitsOf = ({
  timeLimit,
  memoryLimit,
}: {
  timeLimit?: number
  memoryLimit?: number
}): { seconds?: number; megabytes?: number } => ({
  ...(timeLimit === undefined ? {} : { seconds: timeLimit }),
  ...(memoryLimit === undefined ? {} : { megabytes: memoryLimit }),
})

/** What to say where no plan has the words of `--plan`: the first plans there are. */
export const noSuchPlan = (words: string, titles: Iterable<string>): UsageError =>
  new UsageError(`no plan is called "${words}"; there are: ${[...titles].slice(0, 10).join('; ')}`)
