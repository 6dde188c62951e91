import type { ContractRelation } from '../../model/index.ts'
import type { SourceRow } from './relation.ts'

/** What stands in place of a person's name. */
export const WITHHELD = '[name withheld]'

const TITLES = new Set(
  'mr mrs ms miss mx dr cllr councillor prof professor rev sir dame lady lord'.split(' '),
)

/** Words, and what stands between them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu

const fold = (word: string): string => word.toLowerCase().replace(/['’]s$/u, '')

/**
 * Takes persons' names out of texts: those that the plans name as owners, wherever they stand, and their
 * surnames after a title. Roles and bodies stay. Names that no owner cell gives are not known to be names.
 */
export class WithoutPeople {
  /** Known names, as folded words, by their first word; longest first. */
  private readonly names = new Map<string, string[][]>()

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const words = [...name.matchAll(WORD)].map(([word]) => fold(word))
      const bare = TITLES.has(words[0] ?? '') ? words.slice(1) : words
      if (bare.length === 0) continue
      this.learn(words)
      if (bare.length > 1) this.learn(bare)
      for (const title of TITLES) this.learn([title, bare.at(-1)!])
    }
    for (const known of this.names.values()) known.sort((a, b) => b.length - a.length)
  }

  private learn(words: string[]): void {
    const known = this.names.get(words[0]!) ?? []
    if (!known.some((each) => each.join(' ') === words.join(' '))) known.push(words)
    this.names.set(words[0]!, known)
  }

  /** A text without the names. */
  of(text: string): string {
    const words = [...text.matchAll(WORD)]
    let result = ''
    let from = 0
    for (let at = 0; at < words.length; at++) {
      const name = this.names
        .get(fold(words[at]![0]))
        ?.find((known) => known.every((word, offset) => fold(words[at + offset]?.[0] ?? '') === word))
      if (!name) continue
      const last = words[at + name.length - 1]!
      result += text.slice(from, words[at]!.index) + WITHHELD
      from = last.index + last[0].length
      at += name.length - 1
    }
    return result + text.slice(from)
  }

  /** The rows of a relation without the names: rows that are a person are left out. */
  *rows(relation: ContractRelation, rows: Iterable<SourceRow>): Generator<SourceRow> {
    const texts = relation.columns.filter(
      ({ name, type }) => (type === 'text' || type === 'json') && !IDENTITIES.test(name),
    )
    for (const row of rows) {
      if (row['kind'] === 'person' || String(row['owner_key'] ?? '').startsWith('person:')) continue
      const changed: Record<string, string | number | null> = { ...row }
      for (const { name } of texts) {
        const value = changed[name]
        if (typeof value === 'string') changed[name] = this.of(value)
      }
      // Who ruled on a link is always a person.
      if (relation.name === 'decisions') changed['decided_by'] = WITHHELD
      yield changed
    }
  }
}

/** Columns that identify rows, which a name cannot stand in. */
const IDENTITIES = /(?:_id|^sha256|_key)$/
