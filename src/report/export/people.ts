import type { ContractRelation } from '../../model/index.ts'
import type { KnownPeople } from '../people/known-people.ts'
import { WITHHELD, withhold, withholdIn } from '../people/withhold.ts'
import type { SourceRow, SourceRows } from './relation.ts'

export { WITHHELD } from '../people/withhold.ts'

/** Columns that identify rows, which a name cannot stand in. */
const IDENTITIES = /(?:_id|^sha256)$/
/** Columns that say who did something: always a person. */
const ACTORS: Readonly<Record<string, readonly string[]>> = {
  decisions: ['decided_by'],
  corrections: ['by', 'undone_by'],
}

/**
 * Takes persons' names out of the rows of relations. Roles and bodies stay. Names that no owner cell gives are not
 * known to be names.
 */
export class WithoutPeople {
  private readonly people: KnownPeople
  /** Actions whose owner a person put right: who is printed may be a person whom no owner names. */
  private readonly renamed: ReadonlySet<string>

  constructor(people: KnownPeople, renamed: ReadonlySet<string> = new Set()) {
    this.people = people
    this.renamed = renamed
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
      for (const actor of ACTORS[relation.name] ?? []) {
        if (changed[actor] !== null) changed[actor] = WITHHELD
      }
      this.takePrintedOwners(relation.name, changed)
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

  /** Takes out the owners as printed where a person put them right, and the words by which rows are found again. */
  private takePrintedOwners(relation: string, row: Record<string, string | number | null>): void {
    if (relation === 'actions' && this.renamed.has(String(row['action_id']))) {
      row['corrected'] = withProperty(String(row['corrected']), 'owner')
    } else if (
      relation === 'cells' &&
      row['role'] === 'owner' &&
      this.renamed.has(String(row['action_id']))
    ) {
      row['text'] = WITHHELD
      row['raw'] = null
    } else if (relation === 'corrections') {
      const value = withProperty(String(row['value']), 'words')
      row['value'] = value.includes('"field":"owner"') ? withProperty(value, 'printed') : value
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

/** The actions whose owner a person put right. */
export async function actionsWithOwnersPutRight(actions: SourceRows): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { action_id, corrected } of actions) {
    if (String(corrected).includes('"owner"')) ids.add(String(action_id))
  }
  return ids
}

/** JSON with the words of a property withheld, wherever it has it. */
const withProperty = (json: string, property: string): string =>
  JSON.stringify(JSON.parse(json), (name, value: unknown) =>
    name === property && typeof value === 'string' ? WITHHELD : value,
  )

/** Whether a row is an owner who is a person, or one whose whole name was a person's. */
const isPerson = (row: SourceRow, changed: SourceRow): boolean =>
  row['kind'] === 'person' ||
  changed['name'] === WITHHELD ||
  String(row['owner_key'] ?? '').startsWith('person:') ||
  String(changed['owner_key'] ?? '').endsWith(`:${WITHHELD}`)
