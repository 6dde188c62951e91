import { describe, expect, it } from 'vitest'
import { throughDark } from '../../../src/extract/ocr/picture/dark-headers.ts'
import type { DrawnLine } from '../../../src/extract/ocr/picture/drawn-line.ts'
import { type PiecedLine, partedAtGaps } from '../../../src/extract/ocr/picture/gaps.ts'
import { openSides } from '../../../src/extract/ocr/picture/open-sides.ts'

const DPI = 300
const level = (at: number, from = 100, to = 1100): DrawnLine => ({ level: true, at, from, to, thickness: 3 })
const upright = (at: number, from: number, to: number): DrawnLine => ({
  level: false,
  at,
  from,
  to,
  thickness: 3,
})
const pieced = (line: DrawnLine, ...parts: [number, number][]): PiecedLine => ({
  ...line,
  parts: (parts.length === 0 ? [[line.from, line.to] as const] : parts).map(([from, to]) => ({ from, to })),
})

describe('two tables that stand close', () => {
  const levels = [100, 200, 230, 330].map((at) => pieced(level(at)))

  it('are parted where not one line across goes on', () => {
    const lines = [
      ...levels,
      pieced(upright(100, 100, 330), [100, 200], [230, 330]),
      pieced(upright(1100, 100, 330), [100, 200], [230, 330]),
    ]
    const uprights = partedAtGaps(lines, [], DPI).filter((line) => !line.level)
    expect(uprights.map(({ at, from, to }) => [at, from, to])).toEqual([
      [100, 100, 200],
      [100, 230, 330],
      [1100, 100, 200],
      [1100, 230, 330],
    ])
  })

  it('are one where a line goes on: the other is broken there', () => {
    const lines = [
      ...levels,
      pieced(upright(100, 100, 330), [100, 200], [230, 330]),
      pieced(upright(1100, 100, 330)),
    ]
    expect(partedAtGaps(lines, [], DPI).filter((line) => !line.level)).toHaveLength(2)
  })
})

describe('the sides of a table that are not drawn', () => {
  const levels = [100, 200, 300].map((at) => level(at))

  it('stand where its lines end', () => {
    const sides = openSides([...levels, upright(100, 100, 300), upright(600, 100, 300)], DPI)
    expect(sides).toEqual([{ level: false, at: 1100, from: 100, to: 300, thickness: 3 }])
  })

  it('are none where they are drawn, and none of lines that nothing holds together', () => {
    expect(openSides([...levels, upright(100, 100, 300), upright(1100, 100, 300)], DPI)).toEqual([])
    expect(openSides(levels, DPI)).toEqual([])
  })
})

describe('a line that ends at a dark head', () => {
  const head = { left: 100, top: 100, right: 1100, bottom: 160 }
  const word = (left: number, right: number) => ({ box: { left, top: 115, right, bottom: 145 }, inked: 200 })

  it('goes on through it, but not through a word', () => {
    const lines = [upright(400, 160, 500), upright(700, 160, 500)]
    const grown = throughDark(lines, [head], [word(120, 300), word(650, 760)], DPI)
    expect(grown.map(({ from }) => from)).toEqual([100, 160])
  })
})
