import { describe, expect, it } from 'vitest'
import { saidByEach, shareSaid } from '../../../src/link/comparing/near-words.ts'
import { PreparedEdition } from '../../../src/link/comparing/prepare.ts'
import { Texts } from '../../../src/link/comparing/text.ts'
import { RecordText } from '../../../src/link/comparing/weigh.ts'
import { record } from '../records.ts'

function textsOf(...actions: readonly string[]): RecordText[] {
  const edition = new PreparedEdition(
    actions.map((action, at) => record(`${at}`, action)),
    new Texts(),
  )
  return edition.records.map((each) => new RecordText(each, [edition, edition]))
}

/** How much of the first text the second says. */
function said(one: string, other: string): number {
  const [whole, part] = textsOf(one, other)
  const [ofWhole, ofPart] = saidByEach(whole!, part!)
  // It is the same whichever of the two is asked first.
  expect(saidByEach(part!, whole!)).toEqual([ofPart, ofWhole])
  return shareSaid(whole!, ofWhole)
}

describe('saidByEach', () => {
  it('finds all of a text said by itself, and none by a text without words', () => {
    expect(said('Train nurses in washing hands', 'Train nurses in washing hands')).toBe(1)
    expect(said('Train nurses in washing hands', '')).toBe(0)
    expect(said('', 'Train nurses')).toBe(0)
  })

  it('finds part of it said by a part, and more where words near it say the rest', () => {
    const whole = 'Train nurses and mend the roof'
    const byPart = said(whole, 'Mend the roof')
    expect(byPart).toBeGreaterThan(0.2)
    expect(byPart).toBeLessThan(1)
    expect(said(whole, 'Mend the roof, teach midwives')).toBeGreaterThan(byPart)
  })
})
