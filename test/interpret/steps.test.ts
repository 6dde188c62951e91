import { describe, expect, it } from 'vitest'
import { leadingReferences, readReference } from '../../src/interpret/reference.ts'
import { readSteps } from '../../src/interpret/steps.ts'
import { type Paragraph, paragraph } from '../../src/model/index.ts'

const item = (text: string): Paragraph => ({
  ...paragraph(text),
  list: { ordered: false, level: 0, marker: '•' },
})

describe('readSteps', () => {
  it('gives the paragraphs of an action of several', () => {
    expect(readSteps([paragraph('Draft it.'), paragraph('Send it.')], [])).toEqual(['Draft it.', 'Send it.'])
  })

  it('gives the items of a list without the words that lead up to it', () => {
    expect(readSteps([paragraph('Audit these:'), item('the ward'), item('the clinic')], [])).toEqual([
      'the ward',
      'the clinic',
    ])
  })

  it('gives the numbered parts of one paragraph', () => {
    expect(readSteps([paragraph('Prepare: 1) a draft 2) a letter 3) a poster')], [])).toEqual([
      'a draft',
      'a letter',
      'a poster',
    ])
    expect(readSteps([paragraph('(a) find the files (b) read them')], [])).toEqual([
      'find the files',
      'read them',
    ])
  })

  it('takes a line broken in mid-sentence for one part', () => {
    expect(readSteps([paragraph('Hire two nurses'), paragraph('and a clerk')], [])).toEqual([])
    expect(
      readSteps([], [paragraph('Hire two nurses'), paragraph('and a clerk'), paragraph('Train them')]),
    ).toEqual(['Hire two nurses and a clerk', 'Train them'])
  })

  it('gives none for a plain action', () => {
    expect(readSteps([paragraph('Read 3. edition of the guide by 2012.')], [])).toEqual([])
  })

  it('prefers a column that holds steps, even one of one step', () => {
    expect(readSteps([paragraph('The aim')], [paragraph('Do this.')])).toEqual(['Do this.'])
  })
})

describe('references', () => {
  it('lose the signs around them', () => {
    expect(['2', '1.3a', '(4)', '7.', ' R12: '].map(readReference)).toEqual(['2', '1.3a', '4', '7', 'R12'])
    expect(readReference(' . ')).toBeNull()
  })

  const leading = (...actions: string[]) =>
    leadingReferences(actions.map((action) => ({ action, section: null })))

  it('are taken from the head of every action, or of none', () => {
    expect(leading('1.1 Draft', '1.2 Send')).toEqual([
      { ref: '1.1', printed: '1.1 ' },
      { ref: '1.2', printed: '1.2 ' },
    ])
    expect(leading('1.1 Draft', 'Send')).toBeNull()
    expect(leading('24 hours notice', '24 hours again')).toBeNull()
  })

  it('may begin again in another section', () => {
    const actions = ['A', 'B'].flatMap((section) => [
      { action: '1. Draft', section },
      { action: '2. Send', section },
    ])
    expect(leadingReferences(actions)?.map(({ ref }) => ref)).toEqual(['1', '2', '1', '2'])
  })
})
