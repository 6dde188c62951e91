import { describe, expect, it } from 'vitest'
import { handWrittenFamilies } from '../../scripts/linking/families.ts'

const families = [...handWrittenFamilies('fitted'), ...handWrittenFamilies('held-back')]

describe('hand-written families', () => {
  it('are different plans of different bodies', () => {
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length)
    expect(new Set(families.map(({ body }) => body)).size).toBe(families.length)
  })

  it.each(families.map((family) => [family.name, family] as const))(
    '%s tells one truth',
    (_, { editions, links }) => {
      const ids = editions.flatMap(({ records }) => records.map(({ actionId }) => actionId))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { records } of editions) {
        const texts = records.map(({ action }) => action)
        expect(new Set(texts).size, 'no two actions of one edition say the same').toBe(texts.length)
      }
      const same = links.filter(({ relation }) => relation === 'same')
      const divided = links.filter(({ relation }) => relation !== 'same')
      for (const { from, to } of links) {
        expect(ids.indexOf(from), `${from} is there, before ${to}`).toBeGreaterThanOrEqual(0)
        expect(ids.indexOf(to)).toBeGreaterThan(ids.indexOf(from))
      }
      for (const ends of [same.map(({ from }) => from), same.map(({ to }) => to)]) {
        expect(new Set(ends).size, 'nothing is the same as two').toBe(ends.length)
      }
      for (const { from, relation } of divided.filter(({ relation }) => relation === 'split')) {
        const parts = divided.filter((link) => link.from === from && link.relation === relation)
        expect(parts.length, `${from} has several parts`).toBeGreaterThan(1)
        expect(same.some((link) => link.from === from)).toBe(false)
      }
    },
  )
})
