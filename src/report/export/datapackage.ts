import type { ColumnType, ContractRelation } from '../../model/index.ts'
import { type SlipTotals, totalWords } from '../doubt.ts'
import { counted } from '../sentences.ts'

/** The types of the Data Package standard's table schema. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  json: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Formats whose bytes are letters. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['csv', 'jsonl'])

/** A file of an export: which relation it holds, and how many rows. */
export type ExportedFile = { path: string; format: string; relation: ContractRelation; rows: number }

/** What is said of an export as a whole. `created` is an ISO date-time, `unlinked` a number of editions. */
type Said = { created: string; withoutPeople: boolean; totals: SlipTotals; unlinked: number }

/** The `datapackage.json` of an export: every column's type, key and meaning, and what the whole comes to. */
export function dataPackage(
  files: readonly ExportedFile[],
  { created, withoutPeople, totals, unlinked }: Said,
) {
  const severalFormats = new Set(files.map(({ format }) => format)).size > 1
  const nameOf = (relation: string, format: string): string =>
    severalFormats ? `${relation}-${format}` : relation
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'plandrift',
    title: 'Action plans and how their dates drifted',
    description:
      `Made by Plandrift.${withoutPeople ? ' Names of persons who own actions are left out.' : ''} ` +
      `${totalWords(totals)}: see sure and unconfirmed_links of slippage. ` +
      (unlinked === 0
        ? ''
        : `${counted(unlinked, 'edition')} not yet linked: no thread has their actions. `) +
      'In CSV, words that a spreadsheet would take for a formula have an apostrophe before them, and control ' +
      'characters are shown as pictures of themselves; JSON Lines and Parquet hold the words as they were read.',
    created,
    'plandrift:totals': { ...totals, unlinked_editions: unlinked },
    resources: files.map(({ path, format, relation, rows }) => ({
      name: nameOf(relation.name, format),
      type: 'table',
      path,
      format,
      mediatype: MEDIA_TYPES[format],
      ...(TEXT_FORMATS.has(format) ? { encoding: 'utf-8' } : {}),
      ...(format === 'xlsx' ? { dialect: { sheetName: relation.name } } : {}),
      description: relation.meaning,
      rows,
      schema: tableSchema(relation, files, (target) => nameOf(target, format)),
    })),
  }
}

function tableSchema(
  { columns, key, refs }: ContractRelation,
  files: readonly ExportedFile[],
  resourceOf: (relation: string) => string,
) {
  const targets = new Map(files.map(({ relation }) => [relation.name, relation]))
  const foreignKeys = Object.entries(refs).flatMap(([column, target]) => {
    const keyOf = targets.get(target)?.key[0]
    return keyOf === undefined
      ? []
      : [{ fields: [column], reference: { resource: resourceOf(target), fields: [keyOf] } }]
  })
  return {
    fields: columns.map(({ name, type, nullable, meaning }) => ({
      name,
      type: TYPES[type],
      description: meaning,
      ...(nullable ? {} : { constraints: { required: true } }),
    })),
    missingValues: [''],
    primaryKey: [...key],
    // The profile of the standard takes no empty list for none.
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}
