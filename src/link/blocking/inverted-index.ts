import type { Weighed } from '../comparing/bag.ts'

/** Partners that share next to nothing, or far less than the nearest does, are not worth comparing. */
const LEAST_SCORE = 0.03
const LEAST_SHARE_OF_BEST = 0.12
/** A feature that more texts share than this is used only where a text has nothing rarer. */
const COMMON = 400
/** So many of its rarest features are always used, however common they are. */
const ALWAYS_USED = 12

/** For each feature, the texts that have it and how much it weighs there. */
export class InvertedIndex {
  private readonly postings = new Map<number, { texts: number[]; weights: number[] }>()
  private readonly scores: Float32Array

  constructor(texts: readonly Weighed[]) {
    this.scores = new Float32Array(texts.length)
    for (const [text, { ids, weights }] of texts.entries()) {
      for (let at = 0; at < ids.length; at++) {
        let posting = this.postings.get(ids[at]!)
        if (!posting) {
          posting = { texts: [], weights: [] }
          this.postings.set(ids[at]!, posting)
        }
        posting.texts.push(text)
        posting.weights.push(weights[at]!)
      }
    }
  }

  /**
   * The texts that share the most telling features with `text`, best first, each with an approximate cosine.
   * The cost is bounded by the length of the text, not by how many texts there are of a common kind. Of texts
   * that are equally near, those around `place` come first: equal rows each find partners of their own.
   */
  nearest(text: Weighed, place: number, kept: number): { text: number; score: number }[] {
    const features = [...text.ids.keys()].sort(
      (i, j) => text.weights[j]! - text.weights[i]! || text.ids[i]! - text.ids[j]!,
    )
    const touched: number[] = []
    for (const [rank, at] of features.entries()) {
      const posting = this.postings.get(text.ids[at]!)
      if (!posting || (rank >= ALWAYS_USED && posting.texts.length > COMMON)) continue
      for (let entry = 0; entry < posting.texts.length; entry++) {
        const other = posting.texts[entry]!
        if (this.scores[other] === 0) touched.push(other)
        this.scores[other] = this.scores[other]! + text.weights[at]! * posting.weights[entry]!
      }
    }
    let best = 0
    for (const other of touched) best = Math.max(best, this.scores[other]!)
    const least = Math.max(LEAST_SCORE, LEAST_SHARE_OF_BEST * best)
    const found: { text: number; score: number }[] = []
    const comesBefore = (score: number, other: number, than: { text: number; score: number }): boolean =>
      (than.score - score || Math.abs(other - place) - Math.abs(than.text - place) || other - than.text) < 0
    for (const other of touched) {
      const score = this.scores[other]!
      if (score < least || (found.length === kept && !comesBefore(score, other, found[kept - 1]!))) continue
      let at = found.length
      while (at > 0 && comesBefore(score, other, found[at - 1]!)) at--
      found.splice(at, 0, { text: other, score })
      if (found.length > kept) found.pop()
    }
    for (const other of touched) this.scores[other] = 0
    return found
  }
}
