/** A pair of records by index in the earlier and the later edition, and how near the two are. */
type Near = { a: number; b: number; near: number }

/**
 * For each record of the earlier edition its partner in the later one, for those of which no other pair of the two
 * records leaves doubt; else -1. A pair must be at least so near, and nearer than any other by so much.
 */
export function anchors(
  pairs: readonly Near[],
  size: number,
  { least, clearBy }: { least: number; clearBy: number },
): Int32Array {
  const [ofA, ofB] = [new Map<number, Best>(), new Map<number, Best>()]
  for (const { a, b, near } of pairs) {
    offer(ofA, a, near)
    offer(ofB, b, near)
  }
  const partners = new Int32Array(size).fill(-1)
  for (const { a, b, near } of pairs) {
    const isClear = ({ best, second }: Best): boolean => near === best && near - second >= clearBy
    if (near >= least && isClear(ofA.get(a)!) && isClear(ofB.get(b)!)) partners[a] = b
  }
  return partners
}

/** How near a record's nearest pair is, and the next. */
type Best = { best: number; second: number }

function offer(of: Map<number, Best>, record: number, near: number): void {
  const { best, second } = of.get(record) ?? { best: -Infinity, second: -Infinity }
  of.set(record, { best: Math.max(best, near), second: Math.max(second, Math.min(best, near)) })
}
