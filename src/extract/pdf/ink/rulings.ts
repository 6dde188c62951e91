import type { Ruling } from './ink.ts'

/** Lines nearer than this many points are one: double borders, the two sides of a drawn line. */
export const NEAR = 3
/** Stretches of a line with a gap up to this many points are one: dots, dashes, joints at corners. */
const JOINT = 4

/** Joins stretches of the same line, so that a dashed or pieced border is one ruling. */
export function joinRulings(rulings: readonly Ruling[]): Ruling[] {
  return [true, false].flatMap((level) => joinParallel(rulings.filter((ruling) => ruling.level === level)))
}

function joinParallel(rulings: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = []
  const sorted = rulings.toSorted((a, b) => a.at - b.at)
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]!.at
    const band: Ruling[] = []
    while (i < sorted.length && sorted[i]!.at - first <= NEAR) band.push(sorted[i++]!)
    joined.push(...joinBand(band))
  }
  return joined
}

function joinBand(band: readonly Ruling[]): Ruling[] {
  const stretches: { ruling: Ruling; weight: number; sum: number }[] = []
  for (const ruling of band.toSorted((a, b) => a.from - b.from)) {
    const last = stretches.at(-1)
    const length = ruling.to - ruling.from
    if (last && ruling.from - last.ruling.to <= JOINT) {
      last.ruling.to = Math.max(last.ruling.to, ruling.to)
      last.ruling.thickness = Math.max(last.ruling.thickness, ruling.thickness)
      last.sum += ruling.at * length
      last.weight += length
    } else {
      stretches.push({ ruling: { ...ruling }, weight: length, sum: ruling.at * length })
    }
  }
  return stretches.map(({ ruling, weight, sum }) => ({
    ...ruling,
    at: weight > 0 ? sum / weight : ruling.at,
  }))
}

/** Groups of rulings that touch or cross one another. */
export function connectedRulings(rulings: readonly Ruling[]): Ruling[][] {
  const parent = rulings.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]!
    while (parent[index] !== root) [index, parent[index]] = [parent[index]!, root]
    return root
  }
  const uprights = rulings.flatMap((ruling, index) =>
    ruling.level ? [] : [{ ruling, index, at: ruling.at }],
  )
  uprights.sort((a, b) => a.at - b.at)
  rulings.forEach((level, index) => {
    if (!level.level) return
    for (let i = firstAtOrAfter(uprights, level.from - NEAR); i < uprights.length; i++) {
      const { ruling, index: other } = uprights[i]!
      if (ruling.at > level.to + NEAR) break
      if (level.at >= ruling.from - NEAR && level.at <= ruling.to + NEAR) parent[find(other)] = find(index)
    }
  })
  const groups = new Map<number, Ruling[]>()
  rulings.forEach((ruling, index) => {
    const root = find(index)
    const group = groups.get(root)
    if (group) group.push(ruling)
    else groups.set(root, [ruling])
  })
  return [...groups.values()]
}

/** The index of the first ruling, in order of their places, that is not before a place. */
export function firstAtOrAfter(sorted: readonly { at: number }[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}
