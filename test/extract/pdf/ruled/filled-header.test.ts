import { describe, expect, it } from 'vitest'
import { drawPdf, type Sheet } from '../draw.ts'
import { read, tablesOf, textsOf } from '../read.ts'

const EDGES = [50, 200, 350, 500]

/** Three ruled rows whose vertical lines begin below a bar. */
function drawTable(
  sheet: Sheet,
  bar: { left: number; right: number },
  names: readonly [string, number][],
): void {
  sheet.fill(bar.left, 100, bar.right - bar.left, 20, [0.6, 0.8, 0.9])
  for (const y of [120, 140, 160, 180]) sheet.line(50, y, 500, y)
  for (const x of EDGES) sheet.line(x, 120, x, 180)
  for (const [name, x] of names) sheet.text(name, x, 114)
  for (const [at, task] of ['Paint the pier', 'Count the keys', 'Mend the roof'].entries()) {
    sheet.text(task, 54, 134 + 20 * at)
    sheet.text('Ann Yule', 204, 134 + 20 * at)
    sheet.text('30/06/2014', 354, 134 + 20 * at)
  }
}

async function firstRow(bar: { left: number; right: number }, names: readonly [string, number][]) {
  const { value } = await read(await drawPdf((sheet) => drawTable(sheet, bar, names)))
  const [table] = tablesOf(value).map(textsOf)
  return table![0]
}

describe('a filled bar above the lines of a table', () => {
  it('is the row that names its columns', async () => {
    const names: [string, number][] = [
      ['Action', 54],
      ['Owner', 204],
      ['Due', 354],
    ]
    expect(await firstRow({ left: 50, right: 500 }, names)).toEqual(['Action', 'Owner', 'Due'])
  })

  it('is none where it holds a title, or is as wide as something else', async () => {
    expect(await firstRow({ left: 50, right: 500 }, [['Harbour', 54]])).toEqual([
      'Paint the pier',
      'Ann Yule',
      '30/06/2014',
    ])
    expect(
      await firstRow({ left: 20, right: 560 }, [
        ['Action', 54],
        ['Owner', 204],
      ]),
    ).toEqual(['Paint the pier', 'Ann Yule', '30/06/2014'])
  })
})
