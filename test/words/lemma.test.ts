import { describe, expect, it } from 'vitest'
import { lemmaOf } from '../../src/words/lemma.ts'

const WORDS = new Set([
  'policy',
  'plan',
  'process',
  'review',
  'use',
  'class',
  'train',
  'train',
  'glass',
  'need',
])
const base = (word: string) => lemmaOf(word, (each) => WORDS.has(each))

describe('lemmaOf', () => {
  it.each([
    ['policy', 'policy'],
    ['policies', 'policy'],
    ['planned', 'plan'],
    ['planning', 'plan'],
    ['processes', 'process'],
    ['reviewers', null],
    ['reviewer', 'review'],
    ['using', 'use'],
    ['classes', 'class'],
    ['glass', 'glass'],
    ['needed', 'need'],
    ['ed', null],
    ['', null],
  ])('takes %s for %s', (word, expected) => {
    expect(base(word)).toBe(expected)
  })

  it('takes the plural of a known word for that word even where both are known', () => {
    const both = new Set(['standard', 'standards'])
    expect(lemmaOf('standards', (word) => both.has(word))).toBe('standard')
  })
})
