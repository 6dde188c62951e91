import { describe, expect, it } from 'vitest'
import { namesDiffer, namesIn } from '../../src/link/names.ts'

const text = (words: string) => ({ names: namesIn(words), sequence: words.toLowerCase().split(' ') })

describe('namesIn', () => {
  it.each([
    ['Open the ward at Tarrant Bridge by June', ['tarrant', 'bridge', 'june']],
    ['Train all staff. Report to governors.', []],
    ['REVIEW ALL FILES AT OXLEY', []],
    ['Agree it with NHS partners in Oxley', ['oxley']],
    ['', []],
  ])('finds in %j %j', (words, expected) => {
    expect([...namesIn(words)]).toEqual(expected)
  })
})

describe('namesDiffer', () => {
  const oxley = text('Keep the fire engine at Oxley ready')
  it('tells two sites apart', () => {
    expect(namesDiffer(oxley, text('Keep the fire engine at Tarrant ready'))).toBe(true)
  })

  it('says nothing where one names nothing, or both name the same', () => {
    expect(namesDiffer(oxley, text('Keep every fire engine ready'))).toBe(false)
    expect(namesDiffer(oxley, text('Have the engine at Oxley ready'))).toBe(false)
    expect(namesDiffer(oxley, text('Keep the engine at oxley and at Tarrant ready'))).toBe(false)
    expect(namesIn('Ask Mr O’Hara')).toEqual(namesIn('Tell Mr O’Hara'))
    const hyphen = { names: namesIn('Keep a Stoke-Marsh'), sequence: ['keep', 'a', 'stoke', 'marsh'] }
    expect(namesDiffer(hyphen, { ...hyphen })).toBe(false)
  })
})
