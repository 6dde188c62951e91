import type { ContractRelation } from '../../model/index.ts'
import type { KnownPeople } from '../people/known-people.ts'
import { WITHHELD, withhold, withholdIn } from '../people/withhold.ts'
import type { SourceRow, SourceRows } from './relation.ts'

export { WITHHELD } from '../people/withhold.ts'

/** Columns that identify rows, which a name cannot stand in. */
const IDENTITIES = /(?:_id|^sha256)$/
/** Columns that say who did something: always a person. */
const ACTORS: Readonly<Record<string, string>> = { decisions: 'decided_by', corrections: 'by' }

/**
 * Takes persons' names out of the rows of relations. Roles and bodies stay. Names that no owner cell gives are not
 * known to be names.
 */
export class WithoutPeople {
  private readonly people: KnownPeople

  constructor(people: KnownPeople) {
    this.people = people
  }

  /** A text without the names. */
  of(text: string): string {
    return withhold(text, this.people)
  }

  /** The rows of a relation without the names: rows that are a person are left out. */
  async *rows(relation: ContractRelation, rows: SourceRows): AsyncGenerator<SourceRow> {
    const texts = relation.columns.filter(
      ({ name, type }) => (type === 'text' || type === 'json') && !IDENTITIES.test(name),
    )
    const isOfOwners = relation.columns.some(({ name }) => name === 'owner_key')
    const seen = new Set<string>()
    for await (const row of rows) {
      const changed: Record<string, string | number | null> = { ...row }
      for (const { name, type } of texts) {
        const value = changed[name]
        if (typeof value === 'string') changed[name] = type === 'json' ? this.ofJson(value) : this.of(value)
      }
      // What the file has, marks and all, may hide a name that its words show.
      if (changed['raw'] !== null && changed['text'] !== row['text'] && 'raw' in row) changed['raw'] = null
      const actor = ACTORS[relation.name]
      if (actor !== undefined && changed[actor] !== null) changed[actor] = WITHHELD
      if (isPerson(row, changed)) continue
      if (isOfOwners) {
        // Two owners may differ only by a name that is gone.
        const key = relation.key.map((column) => changed[column]).join('\n')
        if (seen.has(key)) continue
        seen.add(key)
      }
      yield changed
    }
  }

  /** The words in JSON are not looked for in its text, where a line's end is written `\n`. */
  private ofJson(json: string): string {
    try {
      return JSON.stringify(withholdIn(JSON.parse(json), this.people))
    } catch {
      return this.of(json)
    }
  }
}

/** Whether a row is an owner who is a person, or one whose whole name was a person's. */
const isPerson = (row: SourceRow, changed: SourceRow): boolean =>
  row['kind'] === 'person' ||
  changed['name'] === WITHHELD ||
  String(row['owner_key'] ?? '').startsWith('person:') ||
  String(changed['owner_key'] ?? '').endsWith(`:${WITHHELD}`)
