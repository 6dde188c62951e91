/**
 * How long linking takes and how much memory it holds: a long series, many plans, one huge pair. Run:
 * `npm run bench link`.
 */
import { groupEditions, linkPlan, sketchEdition } from '../../src/link/index.ts'
import { handWrittenFamilies } from '../linking/families.ts'
import { DEEDS, ENDS, STEPS, THINGS } from '../linking/phrases.ts'
import { Chance } from '../linking/random.ts'
import { comparingAmong, readingOf } from '../linking/readings.ts'
import { type KnownSeries, recordWith } from '../linking/truth.ts'

type Edition = KnownSeries['editions'][number]

/** Distinct invented actions: three things done to three matters, with a number that is theirs. */
function textsOf(count: number, chance: Chance): string[] {
  const any = (from: readonly (readonly string[])[]): string => chance.pick(from)[0]!
  return Array.from(
    { length: count },
    (_, at) =>
      `${any(DEEDS)} ${any(THINGS)} and ${any(THINGS)} ${any(ENDS)}, lot ${at % 97}. ${any(STEPS)} ${any(DEEDS)} ${any(THINGS)}.`,
  )
}

/** Editions of one plan in which a tenth of the actions change a word, and a few come and go, each time. */
function seriesOf(name: string, editions: number, actions: number, seed = actions + editions): Edition[] {
  const chance = new Chance(seed)
  let texts = textsOf(actions, chance)
  return Array.from({ length: editions }, (_, at) => {
    if (at > 0) {
      texts = texts
        .filter(() => !chance.happens(0.03))
        .map((text) => (chance.happens(0.1) ? `${text} ${chance.pick(ENDS)[0]}` : text))
      texts.push(...textsOf(actions - texts.length, chance))
    }
    const editionId = `${name}/${at}`
    return {
      editionId,
      dated: null,
      records: texts.map((action, index) =>
        recordWith({ actionId: `${editionId}/${index}`, position: index + 1, action }),
      ),
    }
  })
}

/** Links plan after plan, none of which is kept, and prints what CPU time it took; inventing them is not counted. */
function measure(name: string, plans: Iterable<Edition[]>): void {
  let microseconds = 0
  let links = 0
  for (const editions of plans) {
    const start = process.cpuUsage()
    links += linkPlan({ planId: 'pl_bench', editions, decisions: [], knownThreads: [] }).value.links.length
    const { user, system } = process.cpuUsage(start)
    microseconds += user + system
  }
  const seconds = microseconds / 1e6
  const memory = process.resourceUsage().maxRSS / 1024 / 1024
  console.log(`${name}: ${seconds.toFixed(1)} s of CPU, ${links} links, at most ${memory.toFixed(2)} GB`)
}

function* manyPlans(count: number): Iterable<Edition[]> {
  for (let at = 0; at < count; at++) yield seriesOf(`plan ${at}`, 5, 60, at)
}

/** The same rows, all in the words of the first, so that nothing but their places tells them apart. */
const equalRows = (editions: readonly Edition[]): Edition[] =>
  editions.map((edition) => ({
    ...edition,
    records: edition.records.map((record) => ({ ...record, action: edition.records[0]!.action })),
  }))

type NamedSeries = { body: string | null; editions: Edition[] }

/** Sorts editions without titles into plans: by body, where that is known, and by what they hold. */
async function measureGrouping(name: string, plans: Iterable<NamedSeries>): Promise<void> {
  const readings = [...plans].flatMap(({ body, editions }) =>
    editions.map((edition) => ({ ...readingOf(edition), body })),
  )
  const sketches = readings.map(sketchEdition)
  const compareActions = comparingAmong(readings)
  let compared = 0
  const start = performance.now()
  const { value } = await groupEditions(sketches, new Map(), new Map(), (earlier, later) => {
    compared++
    return compareActions(earlier, later)
  })
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${sketches.length} editions in ${value.length} plans, ${compared} pairs compared by their actions`,
  )
}

/** The written families, as if nobody knew whose plans they are. */
const withoutBodies = (): NamedSeries[] =>
  [...handWrittenFamilies('fitted'), ...handWrittenFamilies('held-back')].map(({ editions }) => ({
    body: null,
    editions,
  }))

function* ofManyBodies(count: number): Iterable<NamedSeries> {
  let at = 0
  for (const editions of manyPlans(count)) yield { body: `Council ${at++}`, editions }
}

/** Measures each case once. */
export async function bench(): Promise<void> {
  await measureGrouping('sorting plans of 100 bodies', ofManyBodies(100))
  await measureGrouping('sorting plans of 1,000 bodies', ofManyBodies(1000))
  await measureGrouping('sorting written plans without names', withoutBodies())
  measure('one pair of 5,000 and 5,000 actions', [seriesOf('pair', 2, 5000)])
  measure('one pair of 5,000 and 5,000 actions in equal words', [equalRows(seriesOf('pair', 2, 5000))])
  measure('20 editions of 500 actions', [seriesOf('series', 20, 500)])
  measure('100 plans of 5 editions of 60 actions', manyPlans(100))
  measure('1,000 plans of 5 editions of 60 actions', manyPlans(1000))
}
