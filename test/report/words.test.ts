import { describe, expect, it } from 'vitest'
import { approvalIn, farewellIn, reasonIn } from '../../src/report/audit/words.ts'

const told = (text: string, header = 'Progress') => [{ header, text }]

describe('a reason', () => {
  it.each([
    'Delayed by the tender.',
    'Consultation with staff extended at their request.',
    'Deadline extended to allow for the ballot.',
    'Delays in recruitment.',
    'Put back six months because of the election.',
    'Owing to sickness.',
    'Due to the flood.',
    'Work stopped when the roof failed.',
    'No suitable applicants.',
    'Reopened: new officers have joined.',
    'The supplier withdrew.',
  ])('is read from %j', (text) => {
    expect(reasonIn(told(`Half is done. ${text} The rest follows.`))).toBe(text)
  })

  it.each([
    'Delayed',
    'Extended to 31/12/12',
    'Extended by three months',
    'Deferred until March',
    'Due to be finished in May.',
    'Eight of fourteen trained.',
  ])('is not read from %j', (text) => {
    expect(reasonIn(told(text))).toBeNull()
  })

  it('is the whole of a column that announces it', () => {
    expect(reasonIn(told('Ballot rerun', 'Reason for change'))).toBe('Ballot rerun')
  })
})

it('reads who approved it, and why an action left', () => {
  expect(approvalIn(told('Moved. Agreed by the board in May.'))).toBe('Agreed by the board in May.')
  expect(farewellIn(told('Now incorporated in action 7.'))).toBe('Now incorporated in action 7.')
})
