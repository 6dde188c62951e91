import { CONTRACT, type ContractColumn, type ContractRelation, STAR } from '../../model/index.ts'

/** A row as the database gives it. */
export type SourceRow = Readonly<Record<string, string | number | null>>

/** Rows one by one, never all in memory. */
export type SourceRows = Iterable<SourceRow> | AsyncIterable<SourceRow>

/** A relation with its rows, which are read while they are written. */
export type ExportedRelation = { relation: ContractRelation; rows: SourceRows }

/** Writes one relation into a file and says how many rows it had. */
export type RelationWriter = (file: string, exported: ExportedRelation) => Promise<number>

/** The relations that an export holds. */
export const exportedRelations = (star: boolean): readonly ContractRelation[] =>
  star ? [...CONTRACT, ...STAR] : CONTRACT

/** Rows in pieces of at most `size`. */
export async function* inPieces<T>(rows: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let piece: T[] = []
  for await (const row of rows) {
    piece.push(row)
    if (piece.length === size) {
      yield piece
      piece = []
    }
  }
  if (piece.length > 0) yield piece
}

/** The words of a value in its documented type: booleans as `true` and `false`. */
export function plainValue(column: ContractColumn, value: string | number | null | undefined) {
  if (value === null || value === undefined) return null
  return column.type === 'boolean' ? value !== 0 : value
}
