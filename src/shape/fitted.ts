import { ColumnReader, type ColumnWeights } from './columns/reader.ts'
import type { FittedWeights } from './columns/softmax.ts'
import { HeaderFinder, type HeaderWeights } from './header.ts'
import { KindReader } from './kind.ts'
import written from './weights.json' with { type: 'json' }

/** Everything that `scripts/train-columns.ts` fits, and the figures it reached. */
export interface ShapeWeights {
  /** What the weights reached, in words. */
  figures: string[]
  columns: ColumnWeights
  header: HeaderWeights
  kind: FittedWeights
}

/** The fitted models, laid out for use. */
export interface ShapeModels {
  columns: ColumnReader
  header: HeaderFinder
  kind: KindReader
}

export function modelsOf(weights: ShapeWeights): ShapeModels {
  const columns = new ColumnReader(weights.columns)
  return {
    columns,
    header: new HeaderFinder(weights.header, (word) => columns.knowsWord(word)),
    kind: new KindReader(weights.kind),
  }
}

/** The models in use. */
export const MODELS: ShapeModels = modelsOf(written)
