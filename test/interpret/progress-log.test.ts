import { describe, expect, it } from 'vitest'
import { newestEntry } from '../../src/interpret/progress-log.ts'

const CONTEXT = { dated: null, order: 'dmy' } as const
const newest = (text: string): string | undefined => newestEntry(text, CONTEXT)?.text

describe('newestEntry', () => {
  it('takes the newest entry, wherever it stands', () => {
    expect(newest('31/01/2019 – draft sent round. 28/02/2019 – agreed by the board.')).toBe(
      'agreed by the board.',
    )
    expect(newest('12 May 2014: complete\n3 March 2014: in progress')).toBe('complete')
    expect(newest('[03/02/14] Tender issued\n[04/03/14] Bids opened')).toBeUndefined()
    expect(newest('(03/02/14): Tender issued\n(04/03/14): Bids opened')).toBe('Bids opened')
  })

  it('says when the entry was made', () => {
    const entry = newestEntry('31/01/2019 – draft\n12/03/2019 – action closed', CONTEXT)
    expect(entry?.dated.latest).toBe('2019-03-12')
  })

  it('sees no log where dates stand in sentences, or only once', () => {
    expect(newest('Agreed on 3 May 2014 and again on 4 June 2014.')).toBeUndefined()
    expect(newest('3 May 2014: agreed by the board.')).toBeUndefined()
    expect(newest('')).toBeUndefined()
  })

  it('takes a time in proportion to the text', () => {
    expect(newest(' '.repeat(100_000))).toBeUndefined()
    expect(newest('3/4/14: done. '.repeat(2_000))).toBe('done.')
  })
})
