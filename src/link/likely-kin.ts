import { bodyOf, type Kinship, kinshipOf, toldPlan } from './kinship.ts'
import type { EditionSketch } from './sketch.ts'
import { titleKey } from './title.ts'

/** Two editions, by their place in a list, and what they say of being of one plan. */
export type LikelyKin = { a: number; b: number; kinship: Kinship }

/** Editions worth a look two by two, strongest first: those that share a name, and those that share content. */
export function likelyKin(sketches: readonly EditionSketch[]): LikelyKin[] {
  const seen = new Map<string, LikelyKin>()
  const look = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const key = `${a} ${b}`
    if (a !== b && !seen.has(key)) seen.set(key, { a, b, kinship: kinshipOf(sketches[a]!, sketches[b]!) })
  }
  for (const [x, y] of sharingNames(sketches)) look(x, y)
  for (const [x, y] of sharingContent(sketches)) look(x, y)
  return [...seen.values()].sort(strongestFirst)
}

/** The order in which editions are joined. */
export const strongestFirst = (p: LikelyKin, q: LikelyKin): number =>
  q.kinship.strength - p.kinship.strength || p.a - q.a || p.b - q.b

/** Neighbours in time among those that share a name. */
function sharingNames(sketches: readonly EditionSketch[]): [number, number][] {
  const blocks = new Map<string, number[]>()
  const put = (key: string, at: number): void => void (blocks.get(key)?.push(at) ?? blocks.set(key, [at]))
  for (const [at, sketch] of sketches.entries()) {
    if (toldPlan(sketch) !== '') put(`told ${bodyOf(sketch)} ${toldPlan(sketch)}`, at)
    const title = titleKey(sketch.title)
    if (title !== '' || bodyOf(sketch) !== '') put(`named ${bodyOf(sketch)} / ${title}`, at)
  }
  const day = (at: number): string => sketches[at]!.dated?.on ?? ''
  return [...blocks.values()].flatMap((members) => {
    members.sort((x, y) => (day(x) < day(y) ? -1 : day(x) > day(y) ? 1 : x - y))
    return members.slice(1).map((at, before): [number, number] => [members[before]!, at])
  })
}

/** More editions than this share a word pair only if it is no plan's own. */
const COMMON_FEATURE = 48
/** At least so many of the sketched word pairs in common make two editions worth a look. */
const FEW_SHARED = 4

function sharingContent(sketches: readonly EditionSketch[]): [number, number][] {
  const holders = new Map<number, number[]>()
  for (const [at, { features }] of sketches.entries()) {
    for (const feature of features) {
      const list = holders.get(feature)
      if (list) list.push(at)
      else holders.set(feature, [at])
    }
  }
  const pairs: [number, number][] = []
  for (const [at, { features }] of sketches.entries()) {
    const shared = new Map<number, number>()
    for (const feature of features) {
      const list = holders.get(feature)!
      if (list.length > COMMON_FEATURE) continue
      for (const other of list) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, count] of shared) if (count >= FEW_SHARED) pairs.push([at, other])
  }
  return pairs
}
