import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attackOn, literalsIn, patternsOf } from './support/patterns.ts'

const patterns = patternsOf(join(import.meta.dirname, '..', 'src'))

it('finds the patterns of a source, and nothing in strings, templates and divisions', () => {
  const code = [
    'const a = b / c / d; x("/no/", `/no/ $',
    '{y.split(/in{2}/g)} /no/`) // /no/\nreturn /[/]b/u.test(z)',
  ].join('')
  expect(literalsIn(code).map(({ source, flags }) => `${source} ${flags}`)).toEqual(['in{2} g', '[/]b u'])
  expect(patterns.length).toBeGreaterThan(400)
})

it('tells a pattern whose time grows faster than the text', () => {
  expect(attackOn({ source: '\\s+$', flags: 'u' })).not.toBeNull()
  expect(attackOn({ source: '^(?:a+)+b', flags: '' })).not.toBeNull()
  expect(attackOn({ source: '(?<!\\s)\\s+$', flags: 'u' })).toBeNull()
})

it('has no pattern that a text takes more than linear time', () => {
  // A machine that is busy elsewhere may make one attack look like one; hardly two.
  const slow = patterns.filter((each) => attackOn(each) !== null && attackOn(each) !== null)
  expect(slow.map(({ where, source }) => `${where} /${source}/`)).toEqual([])
})
