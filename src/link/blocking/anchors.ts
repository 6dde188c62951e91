import type { ScoredPair } from './judge.ts'

/** From this likeness on a pair may be sure by its words alone, */
const ALIKE = 0.5
/** if no other pair of its two records comes so near to it. */
const CLEAR_BY = 0.15

/** For each record of the earlier edition its partner in the later one, for those whose words leave little doubt; else -1. */
export function anchors(pairs: readonly Pick<ScoredPair, 'a' | 'b' | 'features'>[], size: number): Int32Array {
  const partners = new Int32Array(size).fill(-1)
  const [ofA, ofB] = [new Map<number, Best>(), new Map<number, Best>()]
  for (const { a, b, features } of pairs) {
    offer(ofA, a, features[0]!)
    offer(ofB, b, features[0]!)
  }
  for (const { a, b, features } of pairs) {
    const likeness = features[0]!
    const isClear = ({ best, second }: Best): boolean => likeness === best && likeness - second >= CLEAR_BY
    if (likeness >= ALIKE && isClear(ofA.get(a)!) && isClear(ofB.get(b)!)) partners[a] = b
  }
  return partners
}

/** The likeness of a record's best pair, and of the next. */
type Best = { best: number; second: number }

function offer(of: Map<number, Best>, record: number, likeness: number): void {
  const { best, second } = of.get(record) ?? { best: 0, second: 0 }
  of.set(record, { best: Math.max(best, likeness), second: Math.max(second, Math.min(best, likeness)) })
}
