import { describe, expect, it } from 'vitest'
import { unsureWords } from '../../src/interpret/recognised.ts'
import type { LabelledCell, Role } from '../../src/model/index.ts'

const cell = (role: Role, text: string, sure?: number, raw?: string): LabelledCell => ({
  role,
  header: role,
  carried: false,
  probability: 1,
  cell: {
    paragraphs: [{ runs: [{ text, ...(sure === undefined ? {} : { sure }) }] }],
    places: [{ kind: 'page', page: 1, box: { left: 1, top: 2, right: 3, bottom: 4 } }],
    ...(raw === undefined ? {} : { raw }),
  },
})

describe('words that were recognised on a picture', () => {
  it('and are unsure lower a row where they decide something, and are said with their place', () => {
    const { sure, issues } = unsureWords([
      cell('action', 'Paint the pier', 0.3),
      cell('due', '31/03/12', 0.5, '3l/O3/l2'),
      cell('reference', '4', 0.8),
    ])
    expect(sure).toBe(0.5)
    expect(issues.map(({ code, text }) => [code, text])).toEqual([
      ['word-doubtful', '31/03/12'],
      ['word-doubtful', '4'],
    ])
    expect(issues[0]!.message).toBe(
      '“31/03/12” was read on a picture, for “3l/O3/l2”, 50 % sure; check it against the page.',
    )
    expect(issues[0]!.places).toHaveLength(1)
  })

  it('and are nearly sure lower a row, and are not said', () => {
    expect(unsureWords([cell('reference', '4', 0.96)])).toEqual({ issues: [], sure: 0.96 })
    expect(unsureWords([cell('due', '31/03/12', 0.96)]).issues).toHaveLength(1)
  })

  it('are not said again where they are carried down', () => {
    expect(unsureWords([{ ...cell('due', '31/03/12', 0.5), carried: true }])).toEqual({ issues: [], sure: 1 })
  })
})
