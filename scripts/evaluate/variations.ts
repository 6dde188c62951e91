/** Variations: drawn plans in every text form, other columns, headers and page breaks in each. */
import { readEdition } from '../../src/read.ts'
import { foldSpace } from '../../src/util/text.ts'
import { print } from '../families/printed.ts'
import { renderers } from '../families/renderers.ts'
import { expectedEdition } from '../families/truth.ts'
import { drawPlan } from '../variations/draw.ts'
import { differencesIn, tallyFields } from './fields.ts'
import type { Case } from './known-documents.ts'
import { type StageReport, Tallies } from './report.ts'

const PLANS = 60

/** One row a form and a field; a note for every difference, by the seed that drew it. */
export async function evaluate(): Promise<StageReport> {
  const tallies = new Tallies()
  const notes: string[] = []
  for (let seed = 1; seed <= PLANS; seed += 1) {
    const { family, edition } = drawPlan(seed)
    const printed = print(family, edition)
    const expected = expectedEdition(family, edition, [])
    for (const [form, renderer] of Object.entries(renderers)) {
      const bytes = new TextEncoder().encode(renderer.render(printed))
      const one: Case = {
        group: 'families',
        name: `plan ${seed}${renderer.suffix}`,
        family: family.id,
        edition: edition.id,
        expected,
        lost: renderer.lost,
        reading: await readEdition({ name: `plan-${seed}${renderer.suffix}`, bytes }),
        seal: foldSpace,
      }
      tallyFields(one, (field) => `${form} ${field}`, tallies)
      notes.push(...differencesIn(one).map((difference) => `${one.name} ${difference}`))
    }
  }
  return { stage: 'variations', rows: tallies.rows(), notes }
}
