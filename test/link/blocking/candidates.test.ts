import { describe, expect, it } from 'vitest'
import { candidates } from '../../../src/link/blocking/candidates.ts'
import { PreparedEdition } from '../../../src/link/comparing/prepare.ts'
import { Texts } from '../../../src/link/comparing/text.ts'
import { RecordText } from '../../../src/link/comparing/weigh.ts'
import type { ActionRecord } from '../../../src/model/index.ts'
import { editionOf } from '../records.ts'

const LIFTS = 'Replace the lifts at Corran House before the winter'
const DAMP = 'Answer every report of damp within ten working days'
const TREES = 'Plant three hundred street trees along the ring road'

function pairs(earlier: readonly ActionRecord[], later: readonly ActionRecord[]): string[] {
  const texts = new Texts()
  const editions = [new PreparedEdition(earlier, texts), new PreparedEdition(later, texts)] as const
  const [before, after] = editions.map(({ records }) => records.map((each) => new RecordText(each, editions)))
  return candidates(before!, after!, { byWords: 16, isWide: true }).map(({ a, b }) => `${a}-${b}`)
}

const recordsOf = (...texts: string[]) => editionOf('e', texts).records

describe('candidates', () => {
  it('compares texts that stand once in each edition with each other alone', () => {
    const nearly = `${LIFTS} and the summer`
    expect(pairs(recordsOf(LIFTS, nearly), recordsOf(DAMP, nearly, LIFTS))).toEqual(['0-2', '1-1'])
  })

  it('compares every two of texts that stand more than once, and what shares words', () => {
    expect(pairs(recordsOf(LIFTS, LIFTS), recordsOf(LIFTS, LIFTS))).toEqual(['0-0', '0-1', '1-0', '1-1'])
    expect(pairs(recordsOf(LIFTS), recordsOf(`Have ${LIFTS}`, TREES))).toContain('0-0')
  })

  it('compares what shares a reference, whatever it says', () => {
    const [before] = recordsOf(LIFTS)
    const [after] = recordsOf('xqzt')
    expect(pairs([{ ...before!, ref: '4.1' }], [{ ...after!, ref: '4.1' }])).toEqual(['0-0'])
    expect(pairs([before!], [after!])).toEqual([])
  })

  it('bears editions without records or words', () => {
    expect(pairs([], recordsOf(LIFTS))).toEqual([])
    expect(pairs(recordsOf('', ''), recordsOf('', '-'))).toEqual([])
  })
})
