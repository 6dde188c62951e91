/** Which features a text has and how often, by feature id in rising order; and the number of each in its Numbering. */
export type Bag = { ids: Int32Array; counts: Float32Array; numbers: Int32Array }

/**
 * A Bag weighed by how telling its features are: weights of Euclidean length 1, the length they had before,
 * and the sum of the weights as they were, in nats.
 */
export type Weighed = { ids: Int32Array; weights: Float32Array; length: number; mass: number }

/** Numbers features from 0 in the order in which they are met, so that what is known of each stands in an array. */
export class Numbering {
  private readonly numbers = new Map<number, number>()

  of(id: number): number {
    let number = this.numbers.get(id)
    if (number === undefined) {
      number = this.numbers.size
      this.numbers.set(id, number)
    }
    return number
  }
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 units): the id of a word or character gram. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** A Bag of feature ids given in any order. */
export function bagOf(features: readonly number[], numbering: Numbering): Bag {
  const sorted = Int32Array.from(features).sort()
  const ids = new Int32Array(sorted.length)
  const counts = new Float32Array(sorted.length)
  let size = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) ids[size++] = sorted[at]!
    counts[size - 1] = counts[size - 1]! + 1
  }
  const own = ids.slice(0, size)
  return { ids: own, counts: counts.slice(0, size), numbers: own.map((id) => numbering.of(id)) }
}

/**
 * A word without its ending, by length alone: endings carry inflection (`training`, `trained`), and cutting
 * by length needs no list of any language's endings.
 */
export function stem(word: string): string {
  return word.length <= 5 ? word.replace(/(?<=\p{L}{3})s$/u, '') : word.slice(0, Math.max(5, word.length - 3))
}

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5

/** The overlapping character grams of a folded text, three to five characters long, across word borders. */
export function characterGrams(folded: string, numbering: Numbering): Bag {
  const padded = ` ${folded} `
  const grams: number[] = []
  for (let start = 0; start < padded.length; start++) {
    let hash = 0x811c9dc5
    const end = Math.min(padded.length, start + LONGEST_GRAM)
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193)
      if (at - start + 1 >= SHORTEST_GRAM) grams.push(hash | 0)
    }
  }
  return bagOf(grams, numbering)
}

/** Even a feature that every text has counts a little, so that equal texts always find each other. */
export const LEAST_WEIGHT = 0.05

/** In how many of some texts each feature occurs, by its number. */
export class Frequencies {
  readonly texts: number
  private readonly counts: Int32Array

  /** `texts` are the numbers of the features of each text, none twice. */
  constructor(texts: readonly Int32Array[]) {
    this.texts = texts.length
    let size = 0
    for (const numbers of texts) for (const number of numbers) if (number >= size) size = number + 1
    const counts = new Int32Array(size)
    for (const numbers of texts) for (const number of numbers) counts[number] = counts[number]! + 1
    this.counts = counts
  }

  /** How many texts have the feature. */
  of(number: number): number {
    return number < this.counts.length ? this.counts[number]! : 0
  }

  /** How telling the feature is among these texts and others, in nats. */
  rarity(number: number, others?: Frequencies): number {
    const texts = this.texts + (others?.texts ?? 0)
    const having = this.of(number) + (others?.of(number) ?? 0)
    return Math.max(LEAST_WEIGHT, Math.log((texts + 1) / (having + 0.5)))
  }
}

/** A Bag weighed by how rare its features are in two sets of texts together; repeats count less each time. */
export function weigh({ ids, counts, numbers }: Bag, one: Frequencies, other: Frequencies): Weighed {
  const weights = new Float32Array(ids.length)
  for (let at = 0; at < ids.length; at++) {
    const count = counts[at]!
    weights[at] = one.rarity(numbers[at]!, other) * (count === 1 ? 1 : 1 + Math.log(count))
  }
  return scaled(ids, weights)
}

/** Features with these weights, scaled. */
export function scaled(ids: Int32Array, weights: Float32Array): Weighed {
  let mass = 0
  let squares = 0
  for (const weight of weights) {
    mass += weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  return { ids, weights: weights.map((weight) => weight / length), mass, length }
}

/** The sum over the features that two bags share of what each is worth, asked by its places in both. */
export function sumOverShared(
  a: { ids: Int32Array },
  b: { ids: Int32Array },
  worth: (inA: number, inB: number) => number,
): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.ids.length && j < b.ids.length) {
    const difference = a.ids[i]! - b.ids[j]!
    if (difference === 0) sum += worth(i++, j++)
    else if (difference < 0) i++
    else j++
  }
  return sum
}

/** The cosine of two weighed bags, 0 to 1. */
export const cosine = (a: Weighed, b: Weighed): number =>
  Math.min(
    1,
    sumOverShared(a, b, (i, j) => a.weights[i]! * b.weights[j]!),
  )
