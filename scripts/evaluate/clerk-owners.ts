/** Owner cells as a clerk reads them (fixtures/interpret/owners/README.md). */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OwnerCell, readOwners, unifyOwners } from '../../src/interpret/owners/index.ts'
import type { Owner } from '../../src/model/index.ts'
import { FIXTURES, paragraphsOf } from './clerk.ts'

export interface OwnerCase {
  name: string
  expected: string[]
  read(): string[]
}

export interface PlanCase {
  name: string
  expected: string[]
  variants: number
  read(): { owners: string[]; variants: number }
}

interface RawFile {
  cells?: Record<string, string>
  headers?: { cells: [string, string][]; owners: string }[]
  plans?: { cells: string[]; owners: string[]; variants: number }[]
}

const cellOf = (header: string, text: string): OwnerCell => ({ header, paragraphs: paragraphsOf(text) })
const written = (owners: readonly Owner[]): string[] => owners.map(({ kind, name }) => `${kind}: ${name}`)
const listed = (text: string): string[] => (text === '' ? [] : text.split('; '))

function filesOf(folder: string): RawFile[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as RawFile)
}

export function ownerCases(folder = join(FIXTURES, 'owners')): OwnerCase[] {
  return filesOf(folder).flatMap(({ cells = {}, headers = [] }) => [
    ...Object.entries(cells).map(([text, owners]) => ({
      name: text,
      expected: listed(owners),
      read: () => written(readOwners([cellOf('Lead', text)])),
    })),
    ...headers.map((row) => ({
      name: row.cells.map(([header, text]) => `${header}: ${text}`).join(' | '),
      expected: listed(row.owners),
      read: () => written(readOwners(row.cells.map(([header, text]) => cellOf(header, text)))),
    })),
  ])
}

/** Plans whose owners are written in several ways. */
export function planCases(folder = join(FIXTURES, 'owners')): PlanCase[] {
  return filesOf(folder).flatMap(({ plans = [] }) =>
    plans.map((plan) => ({
      name: plan.cells.join(' | '),
      expected: plan.owners,
      variants: plan.variants,
      read: () => {
        const { value, issues } = unifyOwners(plan.cells.map((text) => readOwners([cellOf('Lead', text)])))
        return { owners: value.map((owners) => written(owners).join('; ')), variants: issues.length }
      },
    })),
  )
}
