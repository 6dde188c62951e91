/** The documents whose right reading is known: the invented families, and the seed plans where they are there. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type EditionReading, SourceError } from '../../src/model/index.ts'
import { readEdition } from '../../src/read.ts'
import { sha256 } from '../../src/util/hash.ts'
import { foldSpace } from '../../src/util/text.ts'
import type { ExpectedEdition, ExpectedRecord } from '../families/truth.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures')
/** Where the seed plans lie, if they are on this machine at all. */
export const SEEDS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'seeds')

/** One document, as it should be read and as it was. */
export interface Case {
  /** `families` or `seeds`. */
  group: 'families' | 'seeds'
  name: string
  /** The family's folder, or the seed's name. */
  family: string
  edition: string
  expected: ExpectedEdition
  lost: readonly (keyof ExpectedRecord)[]
  reading: EditionReading | null
  /** Makes words comparable with the expected ones; the seeds' words are kept as hashes only. */
  seal: (words: string) => string
}

/**
 * What words of the seed plans are kept as: enough to check a reading, not to copy the plan. A bullet is no word.
 */
const hashOfWords = (words: string): string => sha256(foldSpace(words.replaceAll('•', ' '))).slice(0, 16)

/** Rows of a report that cannot be measured where the seed plans are absent. */
export const seedsSkipped: string[] = existsSync(SEEDS) ? [] : ['seeds']

let cases: Promise<Case[]> | undefined

/** Every case, read once a run. */
export function readCases(): Promise<Case[]> {
  cases ??= readAll()
  return cases
}

async function readAll(): Promise<Case[]> {
  const read: Case[] = []
  for (const family of (await readdir(join(FIXTURES, 'families'))).sort()) {
    read.push(...(await casesIn('families', join(FIXTURES, 'families', family), undefined, foldSpace)))
  }
  return [...read, ...(await readSeeds())]
}

/** The seed plans' cases; none where the plans are absent. */
export async function readSeeds(): Promise<Case[]> {
  return seedsSkipped.length > 0 ? [] : casesIn('seeds', join(FIXTURES, 'seeds'), SEEDS, hashOfWords)
}

async function casesIn(
  group: Case['group'],
  folder: string,
  documents = folder,
  seal: Case['seal'],
): Promise<Case[]> {
  const read: Case[] = []
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith('.expected.json') || file.startsWith('links.')) continue
    const expected = JSON.parse(await readFile(join(folder, file), 'utf8')) as ExpectedEdition
    for (const { name, lost } of expected.files) {
      read.push({
        group,
        name: `${basename(folder)}/${name}`,
        family: basename(folder),
        edition: file.slice(0, -'.expected.json'.length),
        expected,
        lost,
        reading: await readOrNull(join(documents, name)),
        seal,
      })
    }
  }
  return read
}

/** A document that cannot be read at all is one whose records are all missing. */
async function readOrNull(path: string): Promise<EditionReading | null> {
  try {
    return await readEdition({ name: basename(path), bytes: await readFile(path) })
  } catch (error) {
    if (error instanceof SourceError) return null
    throw error
  }
}
