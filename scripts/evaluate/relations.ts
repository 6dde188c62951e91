/**
 * The adjacency relations of the ICDAR 2013 table competition: each filled cell with its nearest filled
 * neighbour to the right and below, blanks skipped, white space removed.
 */

import type { PrintedTable } from '../../src/report/printed-tables.ts'

const FOLDS: readonly [RegExp, string][] = [
  [/[\u2010-\u2014\u2212]/g, '-'],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\uf0b7\uf0a7\u00b7\u25cf\u25aa\uf02d]/g, '•'],
  [/[\uf0fc\u2714\u2611\uf0fe]/g, '✓'],
  [/[\u00ad\u200b\ufeff]/g, ''],
  [/\s+/g, ''],
]

const normalise = (text: string): string =>
  FOLDS.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text.normalize('NFKC'),
  )

/** How often each relation occurs. */
export type Relations = Map<string, number>

const add = (relations: Relations, key: string, count = 1): void => {
  relations.set(key, (relations.get(key) ?? 0) + count)
}

function relationsOf(table: PrintedTable): Relations {
  const rows = table.rows.map((row) => row.map(normalise))
  const found: Relations = new Map()
  const width = Math.max(0, ...rows.map((row) => row.length))
  const walk = (cells: readonly string[], direction: string): void => {
    const filled = cells.filter((cell) => cell !== '')
    filled.slice(1).forEach((cell, index) => {
      add(found, JSON.stringify([filled[index], cell, direction]))
    })
  }
  for (const row of rows) walk(row, 'H')
  for (let column = 0; column < width; column++)
    walk(
      rows.map((row) => row[column] ?? ''),
      'V',
    )
  return found
}

export interface Counts {
  right: number
  found: number
  expected: number
}

/** Compares tables page by page: all relations on a page are pooled, so a false table costs precision. */
export function compareTables(expected: readonly PrintedTable[], found: readonly PrintedTable[]): Counts {
  const pooled = (tables: readonly PrintedTable[]): Map<number | null, Relations> => {
    const pages = new Map<number | null, Relations>()
    for (const table of tables) {
      const page = pages.get(table.page) ?? new Map<string, number>()
      for (const [key, count] of relationsOf(table)) add(page, key, count)
      pages.set(table.page, page)
    }
    return pages
  }
  const total = (pages: Map<number | null, Relations>): number =>
    [...pages.values()].reduce((sum, page) => sum + [...page.values()].reduce((a, b) => a + b, 0), 0)
  const [gold, ours] = [pooled(expected), pooled(found)]
  let right = 0
  for (const [page, relations] of gold) {
    for (const [key, count] of relations) right += Math.min(count, ours.get(page)?.get(key) ?? 0)
  }
  return { right, found: total(ours), expected: total(gold) }
}
