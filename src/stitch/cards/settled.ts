import { type Document, paragraph, paragraphWords, wordsOf } from '../../model/index.ts'
import type { Said } from '../said.ts'
import type { Entry } from './entries.ts'
import { nameOf } from './labels.ts'

/** Entries as what stands beside each, and all labels of the document together, say that they are meant. */
export function settled(entries: readonly Entry[], document: Document): Entry[] {
  const whole = entries.map((entry, index) => goneOn(entry, entries[index - 1], document))
  return withoutCounters(whole.map((entry, index) => headingAlone(entry, whole[index + 1], document)))
}

/** A paragraph on the next page that goes on in the middle of a label's sentence is more of what it says. */
function goneOn(entry: Entry, before: Entry | undefined, document: Document): Entry {
  if (entry.kind !== 'alone' && entry.kind !== 'other') return entry
  if (before?.kind !== 'pair' || before.inTable || before.page === entry.page) return entry
  const block = document.pages[entry.page]!.blocks[entry.block]!
  if (block.kind !== 'paragraph' || !/^\p{Ll}/u.test(paragraphWords(block.paragraph))) return entry
  if (/[.!?:;]$/u.test(wordsOf(before.value.paragraphs))) return entry
  const { page, block: index } = entry
  return { page, block: index, kind: 'rest', value: { paragraphs: [block.paragraph], places: block.places } }
}

/** `Theme: Open budgets` as a heading over other titles says what comes below and is no label of a card. */
function headingAlone(entry: Entry, next: Entry | undefined, document: Document): Entry {
  if (entry.kind !== 'pair' || entry.inTable || next?.kind === 'pair') return entry
  const block = document.pages[entry.page]!.blocks[entry.block]!
  if (block.kind !== 'heading') return entry
  const { page, block: index } = entry
  return {
    page,
    block: index,
    kind: 'alone',
    said: { paragraphs: [block.paragraph], places: block.places },
    heading: true,
  }
}

/** `Promise 1.1`, `Recommendation No. 4`: a label with the number of its card. */
const COUNTED =
  /^(\p{L}[\p{L} ]{0,40}?)\s+(?:no\.?\s*|#\s*)?(\p{Lu}{0,2}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)\.?(?:\s*:)?$/iu

/** Labels that differ by a number only are one label, and the number is the card's; `Step 1`, `Step 2` of each card are not. */
function withoutCounters(entries: readonly Entry[]): Entry[] {
  const pairs = entries.filter((entry) => entry.kind === 'pair')
  const times = Map.groupBy(pairs, ({ name }) => name)
  const counters = new Map<Entry, { label: string; number: string }>(
    pairs.flatMap((pair) => {
      const match = times.get(pair.name)!.length === 1 ? COUNTED.exec(wordsOf(pair.said.paragraphs)) : null
      return match ? [[pair, { label: match[1]!, number: match[2]! }]] : []
    }),
  )
  const alike = Map.groupBy(counters.values(), ({ label }) => nameOf(label))
  return entries.flatMap((entry): Entry[] => {
    const counter = counters.get(entry)
    if (entry.kind !== 'pair' || !counter || alike.get(nameOf(counter.label))!.length < 2) return [entry]
    const { places } = entry.said
    const say = (words: string): Said => ({ paragraphs: [paragraph(words)], places })
    return [
      { ...entry, name: 'no.', said: say('No.'), value: say(counter.number) },
      { ...entry, name: nameOf(counter.label), said: say(counter.label) },
    ]
  })
}
