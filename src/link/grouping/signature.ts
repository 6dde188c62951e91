import type { ActionRecord, EditionDate, EditionReading, Told } from '../../model/index.ts'
import { comparableWords } from '../../util/text.ts'
import { hashText, stem } from '../comparing/bag.ts'
import { type Says, saySame, saysOf } from './says.ts'

/**
 * What grouping needs to know of an edition: small, so that tens of thousands fit in memory, and plain JSON,
 * so that a store can keep it.
 */
export type EditionSketch = {
  editionId: string
  sha256: string
  sourceFile: string
  title: string | null
  body: string | null
  /** The body is hardly likelier than another: it keeps the edition from no plan. */
  bodyDoubtful?: true
  dated: EditionDate | null
  /** Whose plan, and which, a person told it to be of. */
  told: Pick<Told, 'plan' | 'body'>
  /** How many actions it holds. */
  actions: number
  /** The smallest hashes of its actions' word pairs: two sketches share as many as the editions share words. */
  features: number[]
  /** The share of its actions that are complete, and the latest day one is said to have been completed. */
  done: number
  lastDoneOn: string | null
  says: Says
}

/** So many hashes tell a likeness of a tenth to two hundredths. */
const FEATURES_KEPT = 256
/** Sketches of so many hashes are a sample of them; those of any other number below are all of them. */
const SAMPLE_SIZES: ReadonlySet<number> = new Set([64, FEATURES_KEPT])
/** Shorter words (articles, prepositions) come and go with the slightest rewording. */
const SHORTEST_WORD = 4

/** A body that is less likely is doubtful. */
const SURE_OF_BODY = 0.6

/** Sketches an edition for `groupEditions`. */
export function sketchEdition(reading: EditionReading): EditionSketch {
  const { editionId, sha256, sourceFile, title, body, dated, told, records, sure } = reading
  const features = new Set<number>()
  for (const { action } of records) {
    const words = comparableWords(action).filter((word) => word.length >= SHORTEST_WORD)
    for (let at = 1; at < words.length; at++) {
      features.add(mixed(hashText(`${stem(words[at - 1]!)} ${stem(words[at]!)}`)))
    }
  }
  const done = records.filter(({ status }) => status === 'complete' || status === 'closed')
  return {
    editionId,
    sha256,
    sourceFile,
    title,
    body,
    ...((sure.body?.probability ?? 1) < SURE_OF_BODY ? { bodyDoubtful: true as const } : {}),
    dated,
    told: {
      ...(told.plan === undefined ? {} : { plan: told.plan }),
      ...(told.body === undefined ? {} : { body: told.body }),
    },
    actions: records.length,
    features: [...features].sort((a, b) => a - b).slice(0, FEATURES_KEPT),
    done: records.length === 0 ? 0 : done.length / records.length,
    lastDoneOn: records.reduce<string | null>(
      (last, { completedOn }) =>
        completedOn !== null && (last === null || completedOn > last) ? completedOn : last,
      null,
    ),
    says: saysOf(records),
  }
}

/** A stored sketch with what it lacks, worked out from the edition's records. */
export function completed(
  sketch: Omit<EditionSketch, 'says'>,
  records: readonly ActionRecord[],
): EditionSketch {
  return { ...sketch, says: saysOf(records) }
}

/** Spreads hashes evenly, so that the smallest are a fair sample (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let mix = hash
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

/**
 * The share of word pairs that two editions have in common (Jaccard), estimated from their sketches: 0 to 1. Sketches
 * kept in older databases hold 64 hashes; the smaller sample decides how many of the other's count.
 */
export function likeness(a: EditionSketch, b: EditionSketch): number {
  const size = Math.min(sampleSize(a), sampleSize(b))
  let seen = 0
  let shared = 0
  let i = 0
  let j = 0
  while (seen < size && (i < a.features.length || j < b.features.length)) {
    const left = a.features[i] ?? Infinity
    const right = b.features[j] ?? Infinity
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
    seen++
  }
  return seen === 0 ? 0 : shared / seen
}

const sampleSize = ({ features }: EditionSketch): number =>
  SAMPLE_SIZES.has(features.length) ? features.length : Infinity

/** The part of a file's name that tells its format. */
const formatOf = ({ sourceFile }: EditionSketch): string => sourceFile.toLowerCase().split('.').at(-1) ?? ''

/** Whether what two editions say is the same, dates included. */
export function agree(a: EditionSketch, b: EditionSketch): boolean {
  return saySame(a.says, b.says, formatOf(a) === formatOf(b))
}
