import { describe, expect, it } from 'vitest'
import { proseOf, readString, tablesOf } from './tables.ts'

describe('Markdown', () => {
  it('keeps bare addresses at the end of words', async () => {
    const { blocks } = await readString(
      '# See www.example.org\n\n- at https://example.org/a\n- or a@example.org\n',
      'a.md',
    )
    expect(proseOf(blocks)).toEqual([
      'heading: See www.example.org',
      'paragraph: at https://example.org/a',
      'paragraph: or a@example.org',
    ])
  })

  it('finds the tables of a Markdown text under another name', async () => {
    const { document, blocks } = await readString(
      '# Plan\n\n## Roads\n\nAction | Due\n--- | ---\nPave | now\n\n1\tMend\tMay\n2\tPaint\tJune\n',
    )
    expect(document.mediaType).toBe('text/markdown')
    expect(tablesOf(blocks)).toEqual([
      [
        ['Action', 'Due'],
        ['Pave', 'now'],
      ],
      [
        ['1', 'Mend', 'May'],
        ['2', 'Paint', 'June'],
      ],
    ])
  })

  it('keeps a bullet that stands alone in a cell: it is a tick', async () => {
    const { blocks } = await readString(
      '| Action | 2021 | 2022 |\n|---|---|---|\n| Pave | • | |\n| Paint | • first coat | • |\n',
      'a.md',
    )
    expect(tablesOf(blocks)).toEqual([
      [
        ['Action', '2021', '2022'],
        ['Pave', '•', ''],
        ['Paint', 'first coat', '•'],
      ],
    ])
  })

  it('takes time that grows with the text alone', async () => {
    for (const piece of ['[a](', '**a', '[', '> ', '`a']) {
      const { blocks } = await readString(`# Plan\n\n${piece.repeat(10_000)}`, 'a.md')
      expect(blocks.length).toBeGreaterThan(0)
    }
  })
})
