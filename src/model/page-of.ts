import type { Place } from './place.ts'

/** The page a Place is on, or null where no page can be known (Word files, plain text). */
export function pageOf(place: Place | undefined): number | null {
  if (!place || place.kind === 'part') return null
  return place.page ?? null
}
