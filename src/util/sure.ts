/** What counts of a link: rows of the contract's `links` have it. */
type Judged = { relation: string; probability: number; verdict: string; decided_by: string }

/**
 * A reading that is less sure than this is weak: a date was doubtful, impossible or not understood, or a column that
 * decides a figure may be another. What is doubtful of a status alone leaves a row surer.
 */
const WEAK_READING = 0.9

/** What a figure rests on that may turn out otherwise: links that wait for a person, or else weak readings. */
export type Doubt = 'links' | 'readings'

/** How likely it is that what was concluded of a link holds: of a division that is less likely than not, that there is none. */
const holds = ({ relation, probability, decided_by }: Judged): number => {
  if (decided_by === 'person') return 1
  return relation === 'same' ? probability : Math.max(probability, 1 - probability)
}

/**
 * How sure a thread is, from 0 to 1, on how many links it rests that wait for a person, and what it is marked for.
 * `links` are those that join its actions or by which they went into others; `confidences` those of its rows. The
 * contract's `threads` and `slippage` say the same of whole threads.
 */
export function surenessOf(
  links: readonly Judged[],
  confidences: readonly number[],
): { sure: number; unconfirmed_links: number; doubt: Doubt | null } {
  const kept = links.filter(({ verdict }) => verdict !== 'rejected')
  const unconfirmed = kept.filter(({ verdict }) => verdict === 'review').length
  const read = Math.min(1, ...confidences)
  return {
    sure: Math.min(read, ...kept.map(holds)),
    unconfirmed_links: unconfirmed,
    doubt: unconfirmed > 0 ? 'links' : read < WEAK_READING ? 'readings' : null,
  }
}
