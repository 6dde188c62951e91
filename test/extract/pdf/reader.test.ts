import { describe, expect, it } from 'vitest'
import { pdfReader } from '../../../src/extract/pdf/index.ts'
import { drawPdf, drawTable } from './draw.ts'
import { read, textsOf } from './read.ts'

const ROWS = [
  ['Ref', 'Action', 'Owner', 'Due'],
  ['1', 'Train all staff', 'Head of HR', '30/06/2011'],
  ['2', 'Audit case files', 'Quality Lead', 'Sept 2011'],
]
const EDGES = [50, 90, 300, 420, 520]

describe('reading a PDF', () => {
  it('knows a PDF by its first bytes, not by its name', () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\n')
    expect(pdfReader.sniff({ name: 'plan.txt', bytes })).toBe(1)
    expect(
      pdfReader.sniff({ name: 'plan.pdf', bytes: new TextEncoder().encode('Ref\tAction') }),
    ).toBeLessThan(0.5)
  })

  it('reads a ruled table with its place on the page', async () => {
    const { value } = await read(await drawPdf((sheet) => drawTable(sheet, 100, EDGES, ROWS)))
    const [table] = value.pages[0]!.blocks
    expect(textsOf(table)).toEqual(ROWS)
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.columnEdges).toEqual(EDGES)
    const [place] = table.rows[1]!.cells[3]!.places
    expect(place).toMatchObject({ kind: 'page', page: 1 })
    if (place?.kind !== 'page') throw new Error('no page')
    expect(place.box.left).toBeCloseTo(424, 0)
    expect(place.box.top).toBeGreaterThan(120)
    expect(place.box.bottom).toBeLessThan(140)
  })
})
