import { type NamedEdition, type Similarity, similarityOf } from './edition-similarity.ts'

/** Two editions, by their place in a list, and what they say of being of one plan. */
export type SimilarEditions = { a: number; b: number; similarity: Similarity }

/** Editions that may be of one plan two by two, strongest first: such as share a name, and such as share content. */
export function similarEditions(editions: readonly NamedEdition[]): SimilarEditions[] {
  const seen = new Set<number>()
  const similar: SimilarEditions[] = []
  const look = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const key = a * editions.length + b
    if (a === b || seen.has(key)) return
    seen.add(key)
    const similarity = similarityOf(editions[a]!, editions[b]!)
    if (similarity.join || similarity.doubt !== null || similarity.open !== null)
      similar.push({ a, b, similarity })
  }
  for (const [x, y] of sharingNames(editions)) look(x, y)
  for (const [x, y] of sharingContent(editions)) look(x, y)
  return similar.sort(strongestFirst)
}

/** The order in which editions are joined. */
export const strongestFirst = (p: SimilarEditions, q: SimilarEditions): number =>
  q.similarity.strength - p.similarity.strength || p.a - q.a || p.b - q.b

/** Neighbours in time among those that share a name. */
function sharingNames(editions: readonly NamedEdition[]): [number, number][] {
  const blocks = new Map<string, number[]>()
  const put = (key: string, at: number): void => void (blocks.get(key)?.push(at) ?? blocks.set(key, [at]))
  for (const [at, { planTold, body, title }] of editions.entries()) {
    if (planTold !== '') put(`told ${body} ${planTold}`, at)
    if (title !== '' || body !== '') put(`named ${body} / ${title}`, at)
  }
  const day = (at: number): string => editions[at]!.sketch.dated?.on ?? ''
  return [...blocks.values()].flatMap((members) => {
    members.sort((x, y) => (day(x) < day(y) ? -1 : day(x) > day(y) ? 1 : x - y))
    return members.slice(1).map((at, before): [number, number] => [members[before]!, at])
  })
}

/** More editions than this share a word pair only if it is no plan's own. */
const COMMON_FEATURE = 48
/** So many of the sketched word pairs in common, and one in so many of those of either, make editions worth a look. */
const FEW_SHARED = 4
const ONE_IN = 40

function* sharingContent(editions: readonly NamedEdition[]): Iterable<[number, number]> {
  const holders = new Map<number, number[]>()
  for (const [at, { sketch }] of editions.entries()) {
    for (const feature of sketch.features) {
      const list = holders.get(feature)
      if (list) list.push(at)
      else holders.set(feature, [at])
    }
  }
  for (const [at, { sketch }] of editions.entries()) {
    const shared = new Map<number, number>()
    for (const feature of sketch.features) {
      const list = holders.get(feature)!
      if (list.length > COMMON_FEATURE) continue
      for (const other of list) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) {
      const smaller = Math.min(sketch.features.length, editions[other]!.sketch.features.length)
      if (count >= FEW_SHARED && count * ONE_IN >= smaller) yield [at, other]
    }
  }
}
