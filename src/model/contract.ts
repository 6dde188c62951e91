import { CONCLUDED } from './relations/concluded.ts'
import { READ } from './relations/read.ts'
import { SAID } from './relations/said.ts'
import type { ColumnType, WrittenRelation } from './relations/written.ts'

export type { ColumnType } from './relations/written.ts'

/**
 * The data contract: every relation of the database that others build upon, with the type, the key and the
 * meaning of each column. The README's table, `datapackage.json`, the exporters and a test against the live
 * schema all read this one description.
 */
const RELATIONS = { ...READ, ...CONCLUDED, ...SAID } as const

type Value<T extends string> = T extends `${infer Base}?`
  ? Value<Base> | null
  : T extends 'integer' | 'number' | 'boolean'
    ? number
    : string

/** The name of a relation of the contract. */
export type RelationName = keyof typeof RELATIONS

type Columns<R extends RelationName> = (typeof RELATIONS)[R]['columns']

/** A row of a relation, as SQLite gives it. */
export type RowOf<R extends RelationName> = {
  [C in keyof Columns<R>]: Columns<R>[C] extends readonly [infer T extends string, string] ? Value<T> : never
}

/** One documented column. */
export type ContractColumn = { name: string; type: ColumnType; nullable: boolean; meaning: string }

/** One documented relation. `refs` names, for a column, the relation whose key it holds. */
export type ContractRelation = {
  name: string
  meaning: string
  key: readonly string[]
  refs: Readonly<Record<string, string>>
  columns: readonly ContractColumn[]
}

/** A relation as written above, spelled out. */
export function describeRelation(name: string, written: WrittenRelation): ContractRelation {
  const columns = Object.entries(written.columns).map(([column, [type, meaning]]) => ({
    name: column,
    type: type.replace('?', '') as ColumnType,
    nullable: type.endsWith('?'),
    meaning,
  }))
  return { ...written, name, columns }
}

/** Every relation of the contract, in the order in which a reader meets them. */
export const CONTRACT: readonly (ContractRelation & { name: RelationName })[] = Object.entries(RELATIONS).map(
  ([name, written]) => ({ ...describeRelation(name, written), name: name as RelationName }),
)
