import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../../src/extract/pdf/words/cut-words.ts'
import { drawPdf } from '../draw.ts'
import { read, tablesOf, textsOf } from '../read.ts'

describe('words that a line end cut without a hyphen', () => {
  const vocabulary = new Vocabulary()
  vocabulary.addAll(['Tregarrick', 'the', 'Harbour'])

  it.each([
    ['Sin', 'ce'],
    ['Respons', 'ible'],
    ['Tregar', 'rick'],
    ['STATU', 'S'],
    ['31/03/20', '12'],
    ['1.4.201', '3'],
  ])('are one word again: %s %s', (first, second) => {
    expect(vocabulary.continues(first, second)).toBe(true)
  })

  it.each([
    ['to', 'day'],
    ['in', 'to'],
    ['Harbour', 'master'],
    ['30/06/12', '31/03/13'],
    ['2012', '13'],
    ['Ann', 'zzq'],
  ])('stay apart where both stand alone or together they are nothing: %s %s', (first, second) => {
    expect(vocabulary.continues(first, second)).toBe(false)
  })

  it('are put together where their column has no room for them whole, and left where it has', async () => {
    const edges = [50, 78, 215, 500]
    const { value } = await read(
      await drawPdf((sheet) => {
        for (const x of edges) sheet.line(x, 100, x, 190)
        for (const y of [100, 130, 160, 190]) sheet.line(50, y, 500, y)
        sheet.text('Sin', 53, 112)
        sheet.text('ce', 53, 124)
        sheet.text('Action', 82, 112)
        sheet.text('Owner', 219, 112)
        sheet.text('1.0', 53, 142)
        sheet.text('Paint the pier and tell', 82, 142)
        sheet.text('everyone who moors there', 82, 154)
        sheet.text('Harbour', 219, 142)
        sheet.text('Master', 219, 154)
        sheet.text('2.0', 53, 172)
        sheet.text('Count the keys', 82, 172)
        sheet.text('Ann Yule', 219, 172)
      }),
    )
    const [table] = tablesOf(value).map(textsOf)
    expect(table![0]).toEqual(['Since', 'Action', 'Owner'])
    expect(table![1]![1]).toBe('Paint the pier and tell everyone who moors there')
  })
})
