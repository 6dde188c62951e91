import { expect, it } from 'vitest'
import { jsonOf, visible } from '../../src/util/visible.ts'

it('shows characters that would act as pictures of themselves', () => {
  expect(visible('a\u001b[31m\u202eb\u0085')).toBe('a␛[31m‹U+202E›b‹U+0085›')
})

it('writes them by their number in JSON, which reads back the same', () => {
  const value = { text: 'a\u001b[31m\u202eb\u0085\u2066\ufeff', list: ['x'] }
  expect(jsonOf(value)).not.toMatch(/[\u001b\u202e\u0085\u2066\ufeff]/u)
  expect(JSON.parse(jsonOf(value))).toEqual(value)
})
