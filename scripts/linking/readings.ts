import { type CompareActions, carriedOn } from '../../src/link/index.ts'
import type { CarriedOn, EditionReading } from '../../src/model/index.ts'
import type { KnownSeries } from './truth.ts'

/** An edition of a known series as if it had been read from a file that names neither its plan nor its body. */
export function readingOf(edition: KnownSeries['editions'][number]): EditionReading {
  return {
    ...edition,
    records: [...edition.records],
    sha256: edition.editionId,
    sourceFile: 'scan.pdf',
    mediaType: 'application/pdf',
    pages: null,
    title: null,
    titlePlaces: [],
    sure: { title: null, body: null, dated: null },
    body: null,
    told: {},
    tables: [],
    issues: [],
  }
}

/** Compares editions that are at hand by their actions, each two once. */
export function comparingAmong(readings: readonly EditionReading[]): CompareActions {
  const byId = new Map(readings.map((reading) => [reading.editionId, reading]))
  const compared = new Map<string, CarriedOn>()
  return async (earlier, later) => {
    const key = `${earlier.editionId} ${later.editionId}`
    const before = compared.get(key)
    if (before) return before
    const now = carriedOn(byId.get(earlier.editionId)!, byId.get(later.editionId)!)
    compared.set(key, now)
    return now
  }
}
