import { describe, expect, it } from 'vitest'
import { joinBroken } from '../../src/util/text.ts'

describe('words that a narrow column broke', () => {
  it.each([
    ['Imelda Fair-\nweather', 'Imelda Fairweather'],
    ['Imelda Fair- weather', 'Imelda Fairweather'],
    ['Winterbourne-\nAshe', 'Winterbourne-Ashe'],
    ['Jane Hartley- Head of HR', 'Jane Hartley- Head of HR'],
    ['Head of HR- supported by Finance', 'Head of HR- supported by Finance'],
    ['Vice-\nchair', 'Vice-chair'],
    ['pre- and post-audit', 'pre- and post-audit'],
    ['Head of Service - Jane', 'Head of Service - Jane'],
  ])('%j', (broken, whole) => {
    expect(joinBroken(broken)).toBe(whole)
  })
})
