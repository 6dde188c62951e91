import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOwners, unifyOwners } from '../../../src/interpret/owners/index.ts'
import { NO_LEGEND, readLegend, readStatus } from '../../../src/interpret/status/index.ts'
import { Owner } from '../../../src/model/schemas.ts'

const piece = fc.constantFrom(
  ...'Head Service Manager of and & + / , ; : ( ) - JK SSCB Jane Hartley Health Police Team Complete ongoing 75 % G Red = ✓ Managers the with * "'.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 80, unit: 'binary' }),
)
const cellOf = (words: string) => ({ header: 'Lead', paragraphs: [{ runs: [{ text: words }] }] })

describe('any owner or status cell', () => {
  it('gives owners with names, the same when they are unified again', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (cells) => {
        const owners = cells.map((words) => readOwners([cellOf(words)]))
        for (const owner of owners.flat()) {
          expect(() => Owner.parse(owner)).not.toThrow()
          expect(owner.name.trim()).not.toBe('')
        }
        const { value } = unifyOwners(owners)
        expect(value).toHaveLength(owners.length)
        expect(unifyOwners(value).value).toEqual(value)
      }),
      { numRuns: 200 },
    )
  })

  it('gives a status for any words', () => {
    fc.assert(
      fc.property(text, text, text, (status, rag, progress) => {
        const input = { statusCells: [cellOf(status)], ragCells: [cellOf(rag)], progressText: progress }
        const rest = { dueStatusWords: null, completedOn: null, dueOn: null, datedOn: null }
        const legend = readLegend([{ words: [[rag, status]] }], [progress])
        expect(readStatus({ ...input, ...rest, legend }).value.status).not.toBe('')
        expect(readStatus({ ...input, ...rest, legend: NO_LEGEND }).value.status).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it.each(['a, ', 'Head of Service and ', '(', '\n', 'JK/', 'x: ', "Assessm't + ", '- '])(
    'reads 100 kB of %j',
    (pattern) => {
      const words = pattern.repeat(Math.ceil(100_000 / pattern.length))
      expect(readOwners([cellOf(words)]).length).toBeLessThan(100_000)
    },
  )
})
