import type { ActionRecord } from '../../src/model/index.ts'
import { Chance } from './random.ts'
import { type KnownSeries, recordWith, type TrueLink } from './truth.ts'

/**
 * Makes a pair of editions out of one real text: some items stay behind, some are new in the later edition, and
 * those in both are rewritten more or less heavily, with words taken from their neighbours, so that the texts
 * overlap as those of a thoroughly revised document do.
 */
export function rewrittenPair(edition: KnownSeries['editions'][number], seed: number): KnownSeries {
  const chance = new Chance(seed)
  const heaviness = 0.3 + 0.6 * chance.next()
  const scattered = chance.happens(0.5)
  const { kept, renamed, order } = restructure(edition.records, chance)
  const earlier: ActionRecord[] = []
  const later: { record: ActionRecord; from: ActionRecord | null; place: number }[] = []
  for (const record of edition.records) {
    const fate = chance.next()
    if (fate < 0.8) earlier.push({ ...record, position: earlier.length + 1 })
    if (fate < 0.2) continue
    const section = chance.happens(kept) ? record.section : chance.pick(edition.records).section
    later.push({
      record: { ...record, section: section === null ? null : (renamed.get(section) ?? section) },
      from: fate < 0.8 ? record : null,
      place: (order.get(section ?? '') ?? 0) * 10_000 + (scattered ? chance.below(9999) : record.position),
    })
  }
  const id = `${edition.editionId}~${seed}`
  const links: TrueLink[] = []
  const records = later
    .toSorted((a, b) => a.place - b.place)
    .map(({ record, from }, index) => {
      const actionId = `${id}/${index + 1}`
      if (from) links.push({ from: from.actionId, to: actionId, relation: 'same' })
      const action = from
        ? rewrite(record, edition.records, Math.min(0.8, chance.next() * heaviness * 1.25), chance)
        : record.action
      return recordWith({ actionId, position: index + 1, action, section: record.section })
    })
  return {
    name: `${edition.editionId} rewritten ${seed}`,
    editions: [
      { ...edition, records: earlier },
      { editionId: id, dated: null, records },
    ],
    links,
  }
}

/** How sections are renamed and reordered, and what share of items stays in its own. */
function restructure(records: readonly ActionRecord[], chance: Chance) {
  const sections = [...new Set(records.map(({ section }) => section ?? ''))]
  const renamed = new Map<string, string>()
  for (const section of sections) {
    const words = section.split(' ')
    if (words.length < 2 || chance.happens(0.6)) continue
    renamed.set(section, words.toSpliced(chance.below(words.length), 1).join(' '))
  }
  const shuffled = chance.happens(0.6) ? chance.shuffled(sections) : sections
  return { kept: 0.7 + 0.3 * chance.next(), renamed, order: new Map(shuffled.map((each, at) => [each, at])) }
}

/** A text of which this share of its stretches of words was dropped or replaced. */
function rewrite(
  record: ActionRecord,
  others: readonly ActionRecord[],
  share: number,
  chance: Chance,
): string {
  const near = others.filter(({ section }) => section === record.section)
  const foreign = (): string => {
    const from = near.length > 0 && chance.happens(0.6) ? chance.pick(near) : chance.pick(others)
    return chance.pick(stretches(from.action, chance))
  }
  const told = stretches(record.action, chance).flatMap((stretch) => {
    if (!chance.happens(share)) return [stretch]
    return chance.happens(0.5) ? [] : [foreign()]
  })
  while (chance.happens(share)) told.splice(chance.below(told.length + 1), 0, foreign())
  if (told.length > 2 && chance.happens(share)) {
    const cut = 1 + chance.below(told.length - 1)
    told.push(...told.splice(0, cut))
  }
  return told.join(' ') || record.action
}

/** Stretches of one to five words. */
function stretches(text: string, chance: Chance): string[] {
  const words = text.split(/\s+/)
  const found: string[] = []
  while (words.length > 0) found.push(words.splice(0, 1 + chance.below(5)).join(' '))
  return found
}
