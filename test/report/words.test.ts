import { describe, expect, it } from 'vitest'
import { approvalIn, besides, farewellIn, isRemarkHeader, reasonIn } from '../../src/report/audit/words.ts'

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
    'Moved to May following the flood.',
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
    'Published following consultation.',
    'Fees agreed, subject to contract.',
  ])('is not read from %j', (text) => {
    expect(reasonIn(told(text))).toBeNull()
  })

  it('is the whole of a column that announces it', () => {
    expect(reasonIn(told('Ballot rerun', 'Reason for change'))).toBe('Ballot rerun')
  })
})

describe('an approval', () => {
  it.each([
    ['Moved. Agreed by the board in May.', 'Agreed by the board in May.'],
    ['Half is done. New date approved by Cabinet.', 'New date approved by Cabinet.'],
    ['Delays in recruitment. Accepted by the Trust Board.', 'Accepted by the Trust Board.'],
  ])('is read from %j', (text, approval) => {
    expect(approvalIn(told(text))).toBe(approval)
  })

  it.each([
    'Policy approved by Cabinet in May.',
    'Half is done. Agreed with partners.',
    'The plan was accepted by the union.',
  ])('is not read from %j, which speaks of something else', (text) => {
    expect(approvalIn(told(text))).toBeNull()
  })

  it('stands in the cell of the date, or under a header that announces it', () => {
    expect(approvalIn([{ ...told('31/12/12 (agreed by board)', 'Due')[0]!, isDate: true }])).not.toBeNull()
    expect(approvalIn(told('Full governors', 'Change approved by'))).toBe('Full governors')
    expect(approvalIn(told('31/03/2012', 'Agreed completion date'))).toBeNull()
  })
})

it('leaves out words that stood there before, and those of the action itself', () => {
  const cells = told('Lack of staff. Delayed by the tender.')
  expect(besides(cells, ['No cover: lack of staff; two posts.'])[0]!.text).toBe('Delayed by the tender.')
  expect(reasonIn(besides(cells, ['Lack of staff.', 'Delayed by the tender.']))).toBeNull()
})

it('looks for reasons in columns of remarks, not in those of aims', () => {
  expect(['Comments', 'Reason for change', 'Latest position'].every(isRemarkHeader)).toBe(true)
  expect(['Finding', 'Expected outcome', 'Risk'].some(isRemarkHeader)).toBe(false)
})

it('reads why an action left', () => {
  expect(farewellIn(told('Now incorporated in action 7.'))).toBe('Now incorporated in action 7.')
})
