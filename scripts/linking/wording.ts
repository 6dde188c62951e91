import { AUDIENCES, DEEDS, ENDS, STEPS, THINGS } from './phrases.ts'
import type { Chance } from './random.ts'

/** One thing to be done: its meaning, and the wording that the latest edition gives it. */
export interface Clause {
  deed: number
  thing: number
  /** Series and member, where the action is one of a series. */
  audience: [number, number] | null
  ends: number[]
  steps: number[]
  /** Which wording of each meaning is in use. */
  said: { deed: number; thing: number; ends: number[]; steps: number[]; form: number }
}

/** A clause that means something new, in its first wording. */
export function newClause(chance: Chance): Clause {
  const ends = chance.happens(0.6) ? [chance.below(ENDS.length)] : []
  const steps = chance.happens(0.3) ? [chance.below(STEPS.length)] : []
  return {
    deed: chance.below(DEEDS.length),
    thing: chance.below(THINGS.length),
    audience: null,
    ends,
    steps,
    said: { deed: 0, thing: 0, ends: ends.map(() => 0), steps: steps.map(() => 0), form: 0 },
  }
}

/** How far an edition rewords an action. */
export type Rewording = 'none' | 'light' | 'heavy'

/** The same meaning in other words; a heavy rewording also drops or adds what is beside the point. */
export function reworded(clause: Clause, how: Rewording, chance: Chance): Clause {
  if (how === 'none') return clause
  const next = structuredClone(clause)
  const { said } = next
  const reword = [
    () => (said.deed = chance.below(DEEDS[next.deed]!.length)),
    () => (said.thing = chance.below(THINGS[next.thing]!.length)),
    () => (said.ends = next.ends.map((end) => chance.below(ENDS[end]!.length))),
    () => (said.steps = next.steps.map((step) => chance.below(STEPS[step]!.length))),
    () => (said.form = chance.below(3)),
    () => addOrDrop(next, chance),
  ]
  if (how === 'light') chance.pick(reword)()
  // All but one at most: some thread of the old words nearly always remains.
  else for (const change of chance.shuffled(reword).slice(chance.below(3))) change()
  return next
}

function addOrDrop(clause: Clause, chance: Chance): void {
  const ending = chance.happens(0.5)
  const [list, said, all] = ending
    ? [clause.ends, clause.said.ends, ENDS]
    : [clause.steps, clause.said.steps, STEPS]
  if (list.length > 0 && chance.happens(0.5)) {
    list.pop()
    said.pop()
  } else if (list.length < 2) {
    list.push(chance.below(all.length))
    said.push(0)
  }
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The clause as it is printed. */
export function say({ deed, thing, audience, ends, steps, said }: Clause): string {
  const what = THINGS[thing]![said.thing]!
  const act = DEEDS[deed]![said.deed]!
  const whom = audience ? AUDIENCES[audience[0]]![audience[1]]! : ''
  const end = ends.map((each, at) => ENDS[each]![said.ends[at]!]!).join(', ')
  const more = steps.map((each, at) => STEPS[each]![said.steps[at]!]!).join(' ')
  const main = [
    `${act} ${what} ${whom} ${end}`,
    `${raised(what)} ${whom}: ${lowered(act)}${end === '' ? '' : `, ${end}`}`,
    `${whom === '' ? '' : `${raised(whom)}, `}${whom === '' ? act : lowered(act)} ${what}${end === '' ? '' : `, ${end}`}`,
  ][said.form]!
  return `${main
    .replace(/\s+/g, ' ')
    .replace(/ ([:,])/g, '$1')
    .trim()}. ${more}`.trim()
}

/** Small damage of the kind that reading documents does. */
export function damaged(text: string, chance: Chance): string {
  const at = 1 + chance.below(Math.max(1, text.length - 2))
  return chance.pick([
    () => text.replace(/fi/g, ' '),
    () => `${text.slice(0, at)}- ${text.slice(at)}`,
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.replace(/\.$/, ''),
    () => text.toUpperCase(),
  ])()
}
