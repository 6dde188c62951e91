import { CONTRACT, type ContractRelation, STAR } from '../../../model/index.ts'

/** Relations of the contract that people write into, and that are tables therefore. */
const TABLES: ReadonlySet<string> = new Set(['decisions', 'corrections'])

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const commentsOn = ({ name, meaning, columns }: ContractRelation): string[] => [
  `COMMENT ON ${TABLES.has(name) ? 'TABLE' : 'VIEW'} ${name} IS ${quoted(meaning)};`,
  ...columns.map((column) => `COMMENT ON COLUMN ${name}."${column.name}" IS ${quoted(column.meaning)};`),
]

/** Tells the server what every relation and column of the contract means, so that tools for BI show it. */
export const comments = (): string => [...CONTRACT, ...STAR].flatMap(commentsOn).join('\n')
