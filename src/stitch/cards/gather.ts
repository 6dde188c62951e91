import { wordsOf } from '../../model/index.ts'
import { type At, keyOf, type Said } from '../said.ts'
import type { Entry } from './entries.ts'

/** What a card says under its labels, and the words that stand over it. */
export interface Card {
  title: (Said & { at: At }) | null
  /** By the labels as they are compared, in the order of the card. */
  values: Map<string, { label: Said; value: Said }>
  /** Where its blocks stand, first to last. */
  at: At[]
  /** The heading that stands before it and is not its title. */
  section: Said | null
}

/** Fewer cards, or labels that come again, are none. */
const LEAST_CARDS = 2
const LEAST_LABELS = 3
/** The share of the labels that a card has on average. */
const COVERED = 0.5
/** The share of cards that begin with the same label, and of neighbours that stand in the usual order. */
const ALIKE = 0.7
/** The share of cards, of those with the most usual label, that have a usual one. */
const USUAL = 0.4
/** A title of its own is one that most cards have; else the words above are headings. */
const TITLED = 0.6

const isSame = (one: At, two: At): boolean => keyOf(one) === keyOf(two)

/** The cards of a document: labels that come again and again in one order, each once in a card. Empty where there are none. */
export function gatherCards(entries: readonly Entry[]): Card[] {
  const counts = new Map<string, number>()
  for (const entry of entries)
    if (entry.kind === 'pair') counts.set(entry.name, (counts.get(entry.name) ?? 0) + 1)
  const repeats = (name: string): boolean => (counts.get(name) ?? 0) >= LEAST_CARDS
  const decked = new Set(
    entries.flatMap((each) => (each.kind === 'pair' && repeats(each.name) ? [keyOf(each)] : [])),
  )
  // What a card says under a label of its own is kept, too.
  const all = cardsOf(entries, (pair) => repeats(pair.name) || (pair.inTable && decked.has(keyOf(pair))))
  // Words of other tables may come again, too.
  const usual = usualLabels(all)
  const cards = all.filter(({ values }) => [...values.keys()].filter((name) => usual.has(name)).length > 1)
  return areAlike(cards, repeats) ? withTitles(cards) : []
}

/** The labels that a good share of the cards have that have the most usual one. */
function usualLabels(cards: readonly Card[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { values } of cards)
    for (const name of values.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return new Set([...counts].flatMap(([name, count]) => (count >= USUAL * most ? [name] : [])))
}

function cardsOf(entries: readonly Entry[], isLabel: (pair: Entry & { kind: 'pair' }) => boolean): Card[] {
  const cards: Card[] = []
  let card: Card | null = null
  let title: (Entry & { kind: 'alone' }) | null = null
  let section: Said | null = null
  let value: Said | null = null
  const note = (at: At): void => {
    if (card && !card.at.some((each) => isSame(each, at))) card.at.push({ page: at.page, block: at.block })
  }
  for (const entry of entries) {
    if (entry.kind === 'alone') {
      // Of two in a row the first heads a section.
      section = title?.said ?? section
      title = entry
      value = null
    } else if (entry.kind === 'rest') {
      if (!value) continue
      value.paragraphs.push(...entry.value.paragraphs)
      value.places.push(...entry.value.places)
      note(entry)
    } else if (entry.kind === 'other' || !isLabel(entry)) value = null
    else {
      if (!card || title || card.values.has(entry.name)) {
        card = {
          title: title && { ...title.said, at: { page: title.page, block: title.block } },
          values: new Map(),
          at: [],
          section,
        }
        cards.push(card)
        title = null
        section = null
      }
      value = { paragraphs: [...entry.value.paragraphs], places: [...entry.value.places] }
      card.values.set(entry.name, { label: entry.said, value })
      note(entry)
    }
  }
  return cards
}

/** Whether cards have their labels, and the order of these, in common. */
function areAlike(cards: readonly Card[], repeats: (name: string) => boolean): boolean {
  const orders = cards.map(({ values }) => [...values.keys()].filter(repeats))
  const labels = labelsOf(cards)
    .map(({ name }) => name)
    .filter(repeats)
  if (cards.length < LEAST_CARDS || labels.length < LEAST_LABELS) return false
  const held = orders.reduce((sum, order) => sum + order.length, 0)
  if (held < COVERED * labels.length * cards.length) return false
  // A header that each page repeats says the same under each of its "labels".
  const told = labels.filter((name) => {
    const values = cards.flatMap((card) => card.values.get(name)?.value ?? [])
    return new Set(values.map((value) => wordsOf(value.paragraphs))).size > 1
  })
  if (told.length * 2 < labels.length) return false
  const firsts = Map.groupBy(orders, ([first]) => first)
  const same = Math.max(...[...firsts.values()].map((group) => group.length))
  const steps = orders.flatMap((order) =>
    order.slice(1).map((name, index) => labels.indexOf(name) - labels.indexOf(order[index]!)),
  )
  const inOrder = steps.filter((step) => step > 0).length
  return (
    same >= ALIKE * cards.length &&
    inOrder >= ALIKE * steps.length &&
    orders.every((order) => order.length > 1)
  )
}

/** The labels of cards in the order in which these have them; one that a card has besides stands where it has it. */
export function labelsOf(cards: readonly Card[]): { name: string; said: Said }[] {
  const labels: { name: string; said: Said }[] = []
  for (const { values } of cards) {
    let before = -1
    for (const [name, { label }] of values) {
      const known = labels.findIndex((each) => each.name === name)
      if (known < 0) labels.splice(before + 1, 0, { name, said: label })
      before = known < 0 ? before + 1 : known
    }
  }
  return labels
}

/** Cards with their titles; where few have one, what stands above them are headings of sections. */
function withTitles(cards: readonly Card[]): Card[] {
  const titled = cards.filter((card) => card.title !== null)
  if (titled.length >= TITLED * cards.length) return [...cards]
  return cards.map((card) => (card.title === null ? card : { ...card, title: null, section: card.title }))
}
