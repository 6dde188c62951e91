/** How far ahead work is begun, and what weighs how much of it. */
export interface Ahead<T> {
  weightOf: (item: T) => number
  /** What is begun and not yet handed over weighs no more in all, unless it is one item alone. */
  most: number
}

/**
 * Begins the work of each item in their order, ahead of what is handed over, and hands over what came of them in that
 * order. `begin` is awaited before the next begins; the work itself is what it gives. Throws what `begin` throws, or
 * what the work of an item does when its turn comes.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  begin: (item: T) => Promise<{ work: Promise<R> }>,
  { weightOf, most }: Ahead<T>,
): AsyncGenerator<R> {
  const begun: { work: Promise<R>; weight: number; isDone: boolean }[] = []
  let held = 0
  const first = (): Promise<R> => {
    const { work, weight } = begun.shift()!
    held -= weight
    return work
  }
  const isDue = (before: number): boolean => begun.length > 0 && (begun[0]!.isDone || held + before > most)
  for (const item of items) {
    const weight = weightOf(item)
    while (isDue(weight)) yield first()
    const { work } = await begin(item)
    const each = { work, weight, isDone: false }
    const done = (): void => {
      each.isDone = true
    }
    work.then(done, done)
    begun.push(each)
    held += weight
  }
  while (begun.length > 0) yield first()
}
