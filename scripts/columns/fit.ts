import { contextFeatures, OWN_SCALE } from '../../src/shape/columns/context.ts'
import { type Features, headerFeatures } from '../../src/shape/columns/features.ts'
import { NearWords } from '../../src/shape/columns/near-words.ts'
import { type ColumnWeights, featuresOf, type Vocabulary } from '../../src/shape/columns/reader.ts'
import { Softmax } from '../../src/shape/columns/softmax.ts'
import { readWording } from '../../src/shape/columns/wording.ts'
import { foldForComparison } from '../../src/util/text.ts'
import { Chance } from '../linking/random.ts'
import { Cells, varied } from './draw.ts'
import PHRASES from './phrases.json' with { type: 'json' }
import { fitSoftmax, type Sample } from './softmax.ts'
import { foldOf, type LabelledTable, numberOf, tableRows } from './tables.ts'

export const ONCE =
  'reference source action steps due revised started completed review status rag priority'.split(' ')

export interface FitOptions {
  seed: number
  /** Variations drawn of each table. */
  drawn: number
  ridge: number
  contextRidge: number
  folds: number
  phrases: number
  /** What log-scores are multiplied by: chosen so that the calibration error is least on sources left out. */
  sharpness: number
  /** How much a real table's columns count beside those written for the fit. */
  outside: number
  without?: RegExp
}

export const DEFAULTS: FitOptions = {
  seed: 1,
  drawn: 3,
  ridge: 0.5,
  contextRidge: 3,
  folds: 4,
  phrases: 1,
  sharpness: 1,
  outside: 2,
}

export function vocabularyOf(tables: readonly LabelledTable[]): Vocabulary {
  const headers = new Map<string, Set<string>>()
  const cells = new Map<string, Set<string>>()
  const note = (map: Map<string, Set<string>>, key: string, group: string) => {
    const groups = map.get(key) ?? new Set()
    groups.add(group)
    map.set(key, groups)
  }
  for (const table of tables) {
    for (const header of table.headers) {
      const spaced = header.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
      for (const word of foldForComparison(spaced).split(' '))
        if (word.length > 1) note(headers, word, table.group)
    }
    for (const text of table.rows.flat()) {
      const words = foldForComparison(text).split(' ')
      if (words.length < 4) for (const word of words) note(cells, `is ${word}`, table.group)
      else note(cells, `opens ${words[0]}`, table.group)
    }
  }
  const having = (map: Map<string, Set<string>>, least: number) =>
    new Set([...map].flatMap(([key, groups]) => (groups.size >= least && !/\d/.test(key) ? [key] : [])))
  // A word of a phrase is known by that alone: of languages with few tables the phrases are most of what is known.
  const known = new Set([...having(headers, 2), ...phraseWords()])
  return { headers: known, cells: having(cells, 4), near: new NearWords(known) }
}

function phraseWords(): string[] {
  const phrases = Object.values(PHRASES as Record<string, string[]>).flat()
  return phrases
    .flatMap((phrase) => foldForComparison(phrase).split(' '))
    .filter((word) => word.length > 1 && !/\d/.test(word))
}

/** Headers whose role any clerk knows without a look at the cells. */
function phraseSamples(vocabulary: Vocabulary, weight: number): Sample[] {
  return Object.entries(PHRASES as Record<string, string[]>).flatMap(([role, phrases]) =>
    phrases.map((phrase) => ({
      features: headerFeatures(
        readWording(phrase, (word) => vocabulary.headers.has(word)),
        vocabulary.near,
      ),
      label: role,
      weight,
    })),
  )
}

interface Read {
  table: LabelledTable
  features: Features[]
  weight: number
}

const without = (features: Features, pattern: RegExp | undefined): Features =>
  pattern ? new Map([...features].filter(([name]) => !pattern.test(name))) : features

export function fitColumns(tables: readonly LabelledTable[], options: FitOptions = DEFAULTS): ColumnWeights {
  const cells = new Cells(tables)
  const vocabulary = vocabularyOf(tables)
  const read: Read[] = tables.flatMap((table) => {
    // Drawn by the table's own name: a table more changes nothing of the others.
    const chance = new Chance(options.seed + numberOf(`${table.group}/${table.id}`))
    const drawn = Array.from({ length: options.drawn }, () => varied(table, cells, chance))
    return [table, ...drawn].map((each, at) => ({
      table: each,
      features: featuresOf(each.headers, tableRows(each.rows), vocabulary).map((own) =>
        without(own, options.without),
      ),
      weight:
        (table.ambiguous ? 0.5 : 1) *
        (at === 0 ? 1 : 1.2 / options.drawn) *
        (table.group.startsWith('bench/') ? options.outside : 1),
    }))
  })
  const roles = [...new Set([...read.flatMap(({ table }) => table.roles), ...Object.keys(PHRASES)])].sort()
  const samplesOf = (some: readonly Read[]): Sample[] =>
    some.flatMap(({ table, features, weight }) =>
      features.map((own, at) => ({ features: own, label: table.roles[at]!, weight })),
    )
  const phrases = options.phrases === 0 ? [] : phraseSamples(vocabulary, options.phrases)
  const fitFirst = (some: readonly Read[]) =>
    fitSoftmax([...samplesOf(some), ...phrases], roles, { ridge: options.ridge, least: 4, rounds: 50 })
  const fold = ({ group }: LabelledTable): number => foldOf(`${options.seed} ${group}`, options.folds)
  const context: Sample[] = []
  for (let at = 0; at < options.folds; at += 1) {
    const held = read.filter(({ table }) => fold(table) === at)
    const model = new Softmax(roles, fitFirst(read.filter(({ table }) => fold(table) !== at)))
    for (const { table, features, weight } of held) {
      const first = features.map((own) => model.score(own))
      features.forEach((_, at) => {
        context.push({
          features: without(contextFeatures(first, roles, at), options.without),
          label: table.roles[at]!,
          weight,
        })
      })
    }
  }
  return {
    roles,
    once: ONCE,
    headerWords: [...vocabulary.headers].sort().join(' '),
    cellWords: [...vocabulary.cells].sort().join(','),
    column: fitFirst(read),
    context: fitSoftmax(context, roles, {
      ridge: options.contextRidge,
      least: 1,
      rounds: 50,
      // Where the neighbours say nothing a column is what it is by itself: also of roles that are seldom met.
      towards: (feature, label) => (feature === `own ${label}` ? OWN_SCALE : 0),
    }),
    sharpness: options.sharpness,
  }
}
