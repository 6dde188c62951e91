import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type GridCell, layOut } from '../../../src/extract/flow/grid.ts'

const cell = (more: Partial<GridCell> = {}): GridCell => ({
  span: 1,
  down: 1,
  continues: false,
  joinsLeft: false,
  isEmpty: false,
  ...more,
})
const row = (...cells: GridCell[]) => ({ cells, before: 0, after: 0, shown: true })

it('puts a cell in the first column that no cell above it covers', () => {
  const { columns, rows } = layOut([row(cell({ down: 2 }), cell(), cell()), row(cell(), cell())], [])
  expect(columns).toBe(3)
  expect(rows[1]?.map(({ column }) => column)).toEqual([1, 2])
})

it('counts a hidden row in the spans above it, and does not show it', () => {
  const { rows } = layOut(
    [row(cell({ down: 3 }), cell()), { ...row(cell()), shown: false }, row(cell()), row(cell(), cell())],
    [],
  )
  expect(rows.map((cells) => cells.map(({ column, rowSpan }) => [column, rowSpan]))).toEqual([
    [
      [0, 2],
      [1, 1],
    ],
    [[1, 1]],
    [
      [0, 1],
      [1, 1],
    ],
  ])
})

it('has no more columns than cells begin in, whatever spans claim', () => {
  const { columns, rows } = layOut(
    [row(cell({ span: 400 }), cell(), cell({ span: 70 })), row(cell({ span: 9 }))],
    [],
  )
  expect(columns).toBe(3)
  expect(rows[1]).toMatchObject([{ column: 0, columnSpan: 1 }])
})

it('ends cells that leave no room to the row below, and tells cells beyond the last column', () => {
  const wide = layOut([row(cell({ span: 1000, down: 60_000 })), row(cell(), cell())], [])
  expect(wide.rows.map((cells) => cells.length)).toEqual([1, 2])
  expect(wide.rows[0]?.[0]?.rowSpan).toBe(1)
  expect(layOut([row(...Array.from({ length: 1003 }, () => cell()))], []).beyond).toHaveLength(3)
})

it('puts no two cells on one place and every cell inside the table, whatever the rows claim', () => {
  const cells = fc.record({
    span: fc.integer({ min: 1, max: 5 }),
    down: fc.integer({ min: 1, max: 4 }),
    continues: fc.boolean(),
    joinsLeft: fc.boolean(),
    isEmpty: fc.boolean(),
  })
  const anyRow = fc.record({
    cells: fc.array(cells, { minLength: 1, maxLength: 6 }),
    before: fc.integer({ min: 0, max: 2 }),
    after: fc.integer({ min: 0, max: 2 }),
    shown: fc.boolean(),
  })
  const widths = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 30 })
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), widths, (rows, widths) => {
      const grid = layOut(rows, widths)
      expect(grid.rows.length).toBe(rows.filter(({ shown }) => shown).length)
      const taken = new Set<string>()
      for (const [at, placed] of grid.rows.entries()) {
        for (const each of placed) {
          expect(at + each.rowSpan).toBeLessThanOrEqual(grid.rows.length)
          expect(each.column + each.columnSpan).toBeLessThanOrEqual(grid.columns)
          for (let down = 0; down < each.rowSpan; down++) {
            for (let right = 0; right < each.columnSpan; right++) {
              const slot = `${at + down} ${each.column + right}`
              expect(taken.has(slot)).toBe(false)
              taken.add(slot)
            }
          }
        }
      }
    }),
  )
})

it('lets a cell with words stand alone, though it is said to be part of another', () => {
  const joins = { continues: true, joinsLeft: true }
  const { rows } = layOut([row(cell(), cell(joins), cell({ ...joins, isEmpty: true })), row(cell(joins))], [])
  expect(rows.map((cells) => cells.map(({ columnSpan }) => columnSpan))).toEqual([[1, 1], [1]])
})
