import { expect, test } from 'vitest'
import { print } from '../../scripts/families/printed.ts'
import { renderers } from '../../scripts/families/renderers.ts'
import { drawPlan } from '../../scripts/variations/draw.ts'

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

test('the same seed draws the same plan, another seed another', () => {
  const drawn = SEEDS.map((seed) => JSON.stringify(drawPlan(seed)))
  expect(SEEDS.map((seed) => JSON.stringify(drawPlan(seed)))).toEqual(drawn)
  expect(new Set(drawn).size).toBe(SEEDS.length)
})

test('every drawn plan prints the words of each action in every form', () => {
  for (const seed of SEEDS) {
    const { family, edition } = drawPlan(seed)
    const actions = edition.sections.flatMap((section) => section.areas.flatMap((area) => area.actions))
    const printed = print(family, edition)
    for (const form of ['pipes', 'html', 'csv'] as const) {
      const text = renderers[form].render(printed)
      for (const action of actions) {
        for (const words of action.action) expect(text).toContain(words)
      }
    }
  }
})
