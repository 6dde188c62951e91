import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExpectedEdition } from '../../../scripts/families/truth.ts'
import { type Inspection, inspect } from '../../../src/read.ts'
import { foldForComparison } from '../../../src/util/text.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures')
/** Recognising a page takes seconds, on a busy machine many. */
const TIMEOUT = 240_000

const read = (name: string): Promise<Inspection> =>
  inspect({ name, bytes: readFileSync(join(FIXTURES, 'scans', name)) })

function expectedOf(edition: string): ExpectedEdition {
  return JSON.parse(
    readFileSync(join(FIXTURES, 'families', `${edition}.expected.json`), 'utf8'),
  ) as ExpectedEdition
}

/** How many of the records that a plan begins with were read: their actions to the letter, and their dates. */
function found(
  { reading }: Inspection,
  { records }: ExpectedEdition,
): { actions: number; dates: number; of: number } {
  const wanted = records.slice(0, reading.records.length)
  const isRead = (at: number): boolean =>
    foldForComparison(reading.records[at]!.action) === foldForComparison(wanted[at]!.action)
  return {
    actions: wanted.filter((_, at) => isRead(at)).length,
    dates: wanted.filter(({ dueOn }, at) => dueOn === reading.records[at]!.dueOn).length,
    of: wanted.length,
  }
}

describe('a scanned page', () => {
  it('that lies askew, with holes and dirt, gives its records, their ratings by colour, and their places', {
    timeout: TIMEOUT,
  }, async () => {
    const seen = await read('askew.pdf')
    const expected = expectedOf('wrenshire-children/2012-09-28')
    const { actions, dates, of } = found(seen, expected)
    expect(of).toBeGreaterThanOrEqual(5)
    expect(actions).toBeGreaterThanOrEqual(of - 2)
    expect(dates).toBeGreaterThanOrEqual(of - 1)
    expect(seen.reading.title).toMatch(/improvement plan/i)
    const ratings = seen.reading.records.map(({ rag }) => rag)
    expect(ratings.slice(0, 4)).toEqual(expected.records.slice(0, 4).map(({ rag }) => rag))
    // The sheet lies 1.7 degrees askew: a cell further right stands further down.
    const [first] = seen.reading.records
    const places = first!.citations.flatMap(({ role, places: [place] }) =>
      place?.kind === 'page' && role !== 'section' ? [place] : [],
    )
    expect(places.length).toBeGreaterThan(3)
    expect(places.at(-1)!.box.top).toBeGreaterThan(places[0]!.box.top + 8)
    expect(seen.reading.issues.map(({ code }) => code)).toContain('text-recognised')
  })

  it('that lies upside down in an image file is read the right way up', { timeout: TIMEOUT }, async () => {
    const seen = await read('upside-down.jpg')
    expect(seen.document.mediaType).toBe('image/jpeg')
    const { actions, dates, of } = found(seen, expectedOf('ravensmere-police/2014-04-30'))
    expect(of).toBe(6)
    expect(actions).toBeGreaterThanOrEqual(5)
    expect(dates).toBeGreaterThanOrEqual(5)
    // The first row stands at the foot of the sheet as it is shown.
    const [place] = seen.reading.records[0]!.citations[0]!.places
    expect(place).toMatchObject({ kind: 'page', page: 1 })
    expect(place?.kind === 'page' && place.box.top).toBeGreaterThan(seen.document.pages[0]!.height! / 2)
  })

  it('between printed ones is read with them', { timeout: TIMEOUT }, async () => {
    const pages: string[] = []
    const bytes = readFileSync(join(FIXTURES, 'scans', 'mixed.pdf'))
    const seen = await inspect(
      { name: 'mixed.pdf', bytes },
      { onStep: ({ unit, at, of }) => unit === 'scan' && pages.push(`${at} of ${of}`) },
    )
    expect(pages).toEqual(['2 of 2'])
    const { actions, dates, of } = found(seen, expectedOf('larkfen-school/2015-11-18'))
    expect(actions).toBeGreaterThanOrEqual(of - 1)
    expect(dates).toBeGreaterThanOrEqual(of - 1)
    const recognised = seen.reading.issues.filter(({ code }) => code === 'text-recognised')
    expect(recognised.map(({ page }) => page)).toEqual([2])
  })
})
