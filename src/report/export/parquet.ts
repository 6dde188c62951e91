import { setImmediate } from 'node:timers/promises'
import type { SchemaElement } from 'hyparquet'
import type { ColumnType, ContractColumn } from '../../model/index.ts'
import { type ExportedRelation, inPieces, type RelationWriter, type SourceRow } from './relation.ts'

/** Rows to a row group: the most that stand in memory at once. */
const ROW_GROUP = 4_000

/** How each type is stored. `DATE` is spelled out: the writer's own short name for it does not work. */
const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  datetime: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

function parquetValue(column: ContractColumn, value: SourceRow[string] | undefined) {
  if (value === null || value === undefined) return null
  if (column.type === 'date') return new Date(`${value}T00:00:00Z`)
  if (column.type === 'datetime') return new Date(value)
  return column.type === 'boolean' ? value !== 0 : value
}

/** Parquet with true dates, times, numbers and booleans, compressed, one row group after another. */
export const writeParquet: RelationWriter = async (file, { relation, rows }: ExportedRelation) => {
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer')
  const schema: SchemaElement[] = [
    { name: 'root', num_children: relation.columns.length },
    ...relation.columns.map(({ name, type, nullable }) => ({
      name,
      repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      ...ELEMENTS[type],
    })),
  ]
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema,
    createdBy: 'plandrift',
    kvMetadata: [{ key: 'description', value: relation.meaning }],
  })
  let count = 0
  for await (const piece of inPieces(rows, ROW_GROUP)) {
    count += piece.length
    await writer.write({
      columnData: relation.columns.map((column) => ({
        name: column.name,
        data: piece.map((row) => parquetValue(column, row[column.name])),
      })),
      rowGroupSize: ROW_GROUP,
    })
    // The writer works without a pause: give the memory of the last row group its chance to be freed.
    await setImmediate()
  }
  await writer.finish()
  return count
}
