import { describe, expect, it } from 'vitest'
import { endings, nameThreads, threadIdAfter } from '../../../src/link/threads/threads.ts'
import type { Link } from '../../../src/model/index.ts'

const link = (
  relation: Link['relation'],
  probability: number,
  verdict: Link['verdict'] = 'review',
): Link => ({
  fromActionId: 'a',
  toActionId: 'b',
  relation,
  probability,
  verdict,
  decidedBy: 'rule',
  evidence: [],
})

describe('endings', () => {
  it('tells of a division that is likelier than not', () => {
    expect(endings([link('merged', 0.6)])).toEqual(new Map([['a', 'merged']]))
    expect(endings([link('split', 1, 'accepted')])).toEqual(new Map([['a', 'split']]))
  })

  it('does not explain away with a doubtful one that an action is gone', () => {
    expect(endings([link('merged', 0.4), link('split', 0.9, 'rejected'), link('same', 1)])).toEqual(new Map())
  })
})

describe('nameThreads', () => {
  const named = (chains: string[][], ...known: string[]) => [
    ...nameThreads(chains, known.map(threadIdAfter)).values(),
  ]

  it('keeps the name after a record of the chain, the first given of several', () => {
    expect(named([['a', 'b', 'c']], 'c', 'b')).toEqual([threadIdAfter('c')])
    expect(named([['a', 'b', 'c']])).toEqual([threadIdAfter('a')])
  })

  it('gives no chain a name after another’s record, whichever records a known thread had', () => {
    expect(named([['b', 'c']], 'a')).toEqual([threadIdAfter('b')])
    expect(named([['a'], ['b', 'c']], 'a')).toEqual([threadIdAfter('a'), threadIdAfter('b')])
  })
})
