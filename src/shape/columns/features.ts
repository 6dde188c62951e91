import type { NearWords } from './near-words.ts'
import type { Profile } from './profile.ts'
import type { Wording } from './wording.ts'

/** How much of each feature a column has. A feature is a few plain words, so that the weights can be read. */
export type Features = Map<string, number>

/** Where a column stands in its table. */
export interface Position {
  index: number
  columns: number
}

const PREFIX = 5

/** What each of some words counts, so that long headers weigh no more than short ones. */
const amountOf = (words: readonly string[]): number => 1 / Math.sqrt(Math.max(1, words.length))

function bag(features: Features, prefix: string, words: readonly string[]): void {
  const amount = amountOf(words)
  for (const word of words) {
    features.set(`${prefix} ${word}`, amount)
    if (word.length > PREFIX) features.set(`${prefix}~ ${word.slice(0, PREFIX)}`, amount)
  }
}

/** For a word that the model does not know, those that it knows and that are like it. */
function noteNear(features: Features, words: readonly string[], near: NearWords): void {
  const amount = amountOf(words)
  for (const word of words) {
    for (const [known, likeness] of near.of(word)) {
      const name = `header ${known}`
      features.set(name, Math.max(features.get(name) ?? 0, amount * likeness))
    }
  }
}

/** What the header says: its words, pairs of them, the first and last, those in brackets. */
export function headerFeatures(wording: Wording, near: NearWords): Features {
  const features: Features = new Map()
  const { words, asides } = wording
  if (words.length === 0) return features.set(wording.isDated ? 'header a date alone' : 'header none', 1)
  bag(features, 'header', words)
  noteNear(features, words, near)
  bag(features, 'aside', asides)
  const amount = amountOf(words)
  for (let at = 1; at < words.length; at += 1) features.set(`header ${words[at - 1]} ${words[at]}`, amount)
  features.set(`whole ${words.join(' ')}`, 1)
  features.set(`begins ${words[0]}`, 1)
  features.set(`ends ${words.at(-1)}`, 1)
  features.set(
    `header of ${words.length > 8 ? 'many' : words.length > 3 ? 'several' : words.length} words`,
    1,
  )
  if (wording.isQuestion) features.set('header asks', 1)
  if (wording.isDated) features.set('header dated', 1)
  if (wording.parts.length > 1) {
    features.set('header joins', 1)
    for (const part of wording.parts) features.set(`joins ${part.join(' ')}`, 0.7)
  }
  return features
}

/** What the header says, what the cells are and where the column stands, as one. */
export function columnFeatures(
  wording: Wording,
  profile: Profile,
  { index, columns }: Position,
  near: NearWords,
): Features {
  const features = headerFeatures(wording, near)
  for (const [name, value] of profile) features.set(`cells ${name}`, value)
  if (index === 0) features.set('first column', 1)
  if (index === 1) features.set('second column', 1)
  if (index === columns - 1) features.set('last column', 1)
  features.set('further right', columns < 2 ? 0 : index / (columns - 1))
  features.set('always', 1)
  return features
}
