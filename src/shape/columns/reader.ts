import type { TableRow } from '../../model/index.ts'
import { Lattice } from './assign.ts'
import { contextFeatures } from './context.ts'
import { columnFeatures, type Features } from './features.ts'
import { NearWords } from './near-words.ts'
import { profileColumn, sampleRows } from './profile.ts'
import { type FittedWeights, normalised, Softmax } from './softmax.ts'
import { readWording } from './wording.ts'

/** The fitted model, as `scripts/train-columns.ts` writes it. */
export interface ColumnWeights {
  roles: string[]
  /** Roles that a table has at most once. */
  once: string[]
  headerWords: string
  cellWords: string
  column: FittedWeights
  context: FittedWeights
  /** What log-scores are multiplied by, so that probabilities are as often right as they say. */
  sharpness: number
}

/** The log-probability of what a person told to be otherwise. */
const IMPOSSIBLE = -1e6

/** Which words are features at all. */
export interface Vocabulary {
  headers: ReadonlySet<string>
  cells: ReadonlySet<string>
  near: NearWords
}

export function featuresOf(
  headers: readonly string[],
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
): Features[] {
  const sample = sampleRows(rows)
  return headers.map((header, index) =>
    columnFeatures(
      readWording(header, (word) => vocabulary.headers.has(word)),
      profileColumn(sample, index, (name) => vocabulary.cells.has(name)),
      { index, columns: headers.length },
      vocabulary.near,
    ),
  )
}

export class ColumnReader {
  readonly roles: readonly string[]
  private readonly vocabulary: Vocabulary
  private readonly column: Softmax
  private readonly context: Softmax
  private readonly once: ReadonlySet<string>
  private readonly sharpness: number

  constructor(weights: ColumnWeights) {
    this.roles = weights.roles
    this.once = new Set(weights.once)
    const headers = new Set(weights.headerWords.split(' '))
    this.vocabulary = {
      headers,
      near: new NearWords(headers),
      cells: new Set(weights.cellWords.split(',')),
    }
    this.column = new Softmax(weights.roles, weights.column)
    this.context = new Softmax(weights.roles, weights.context)
    this.sharpness = weights.sharpness
  }

  knowsWord(word: string): boolean {
    return this.vocabulary.headers.has(word)
  }

  features(headers: readonly string[], rows: readonly TableRow[]): Features[] {
    return featuresOf(headers, rows, this.vocabulary)
  }

  /** A column's log-probabilities by role, from itself alone. */
  first(features: Features): Float64Array {
    const scores = this.column.score(features)
    // The term that is ticked stands in the header: without one there is none.
    const term = features.has('header none') ? this.roles.indexOf('term') : -1
    if (term < 0) return scores
    scores[term] = IMPOSSIBLE
    return normalised(scores)
  }

  /** The roles of all columns together; where a person told one, it has that role whatever speaks against it. */
  together(first: readonly Float64Array[], told: readonly (string | undefined)[] = []): Lattice {
    const known = first.map((scores, index) => this.told(told[index]) ?? scores)
    const second = known.map((_, index) => {
      const certain = this.told(told[index])
      if (certain) return certain
      const scores = this.context.score(contextFeatures(known, this.roles, index))
      return scores.map((score) => score * this.sharpness)
    })
    return new Lattice(second, this.roles, this.once)
  }

  private told(role: string | undefined): Float64Array | null {
    const at = role === undefined ? -1 : this.roles.indexOf(role)
    return at < 0 ? null : Float64Array.from(this.roles, (_, each) => (each === at ? 0 : IMPOSSIBLE))
  }
}
