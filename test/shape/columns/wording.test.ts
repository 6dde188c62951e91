import { describe, expect, it } from 'vitest'
import { readWording } from '../../../src/shape/columns/wording.ts'

const KNOWN = new Set(
  'status responsible due date action actions by when lead progress update what will we do'.split(' '),
)
const wording = (header: string) => readWording(header, (word) => KNOWN.has(word))

describe('what a header says', () => {
  it.each([
    ['Statu s', 'status'],
    ['Respon- sible', 'responsible'],
    ['Respon sib le', 'responsible'],
    ['4. By when', 'by when'],
    ['(c) Lead', 'lead'],
    ['due_date', 'due date'],
    ['dueDate', 'due date'],
    ['DUEDATE', 'due date'],
    ['actionlead', 'action lead'],
    ['Action/s', 'action'],
    ['ACTIONS', 'actions'],
    ['Progress at 5 May 2015', 'progress at'],
    ['Update Q2', 'update'],
  ])('%s', (header, words) => {
    expect(wording(header).words.join(' ')).toBe(words)
  })

  it('leaves words alone that are known apart', () => {
    expect(wording('by when').words).toEqual(['by', 'when'])
  })

  it('notes dates, questions, asides and joined parts', () => {
    expect(wording('Progress at 5 May 2015').isDated).toBe(true)
    expect(wording('What will we do?').isQuestion).toBe(true)
    expect(wording('Action (start with a verb)').asides).toEqual(['start', 'with', 'a', 'verb'])
    expect(wording('Lead / Due date').parts).toEqual([['lead'], ['due', 'date']])
  })

  it('reads a header of ten thousand characters in no time', () => {
    expect(wording('action ('.repeat(1250)).words[0]).toBe('action')
  })
})
