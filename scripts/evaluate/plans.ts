/** Plans: which editions of many plans belong together, where their names tell it and where they do not. */
import { groupEditions, sketchEdition } from '../../src/link/index.ts'
import type { EditionReading } from '../../src/model/index.ts'
import { handWrittenFamilies } from '../linking/families.ts'
import { comparingAmong, readingOf } from '../linking/readings.ts'
import { type StageReport, stageRow } from './report.ts'

type Names = Pick<EditionReading, 'title' | 'body'>
type Edition = { family: string; at: number; names: Names; reading: EditionReading }

/** What the files of a shared drive do to the names of plans; the first edition is number 0. */
const CASES: Record<string, (names: Names, at: number) => Names> = {
  'body and title': (names) => names,
  'the title changes': ({ title, body }, at) => ({
    body,
    title: at === 0 ? title : `Better services, part ${at}`,
  }),
  'a title only': ({ title }) => ({ title, body: null }),
  'no names at all': () => ({ title: null, body: null }),
  'one body, titles of their own': ({ title }) => ({ title, body: 'Wexshire Council' }),
  'one body, one title that any plan may have': () => ({ title: 'Action Plan', body: 'Wexshire Council' }),
}

const editions: Edition[] = [...handWrittenFamilies('fitted'), ...handWrittenFamilies('held-back')].flatMap(
  (family) =>
    family.editions.map((edition, at) => ({
      family: family.name,
      at,
      names: { title: family.title, body: family.body },
      reading: readingOf(edition),
    })),
)

const pairsAmong = (count: number): number => (count * (count - 1)) / 2
const sizes = <T>(of: readonly T[], key: (one: T) => string): number[] =>
  [...Map.groupBy(of, key).values()].map((group) => group.length)
const pairsWithin = (groups: readonly number[]): number =>
  groups.reduce((sum, size) => sum + pairsAmong(size), 0)

/** Names are nothing to it, so that two editions are compared once for all cases. */
const compareActions = comparingAmong(editions.map(({ reading }) => reading))

export async function evaluate(): Promise<StageReport> {
  const familyOf = new Map(editions.map(({ family, reading }) => [reading.editionId, family]))
  const expected = pairsWithin(sizes(editions, ({ family }) => family))
  const rows: StageReport['rows'] = []
  for (const [name, namesOf] of Object.entries(CASES)) {
    const sketches = editions.map(({ names, at, reading }) =>
      sketchEdition({ ...reading, ...namesOf(names, at) }),
    )
    const plans = (await groupEditions(sketches, new Map(), new Map(), compareActions)).value
    const right = plans.map((plan) =>
      pairsWithin(sizes(plan.editions, ({ editionId }) => familyOf.get(editionId)!)),
    )
    rows.push(
      stageRow(
        name,
        right.reduce((sum, pairs) => sum + pairs, 0),
        pairsWithin(plans.map((plan) => plan.editions.length)),
        expected,
      ),
    )
  }
  return { stage: 'plans', rows, notes: [] }
}
