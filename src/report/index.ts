export * from './audit/index.ts'
export { correctedOf, correctedWords } from './corrected.ts'
export { type CellValue, csvLine } from './csv.ts'
export {
  DOUBT_MARK,
  doubtfulDays,
  doubtOf,
  markedActions,
  type SlipTotals,
  slipTotals,
  sureness,
  totalWords,
} from './doubt.ts'
export type { ExportedFile } from './export/datapackage.ts'
export {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
  exportRelations,
} from './export/index.ts'
export { writeReport } from './html/index.ts'
export { auditWithoutPeople } from './people/audit.ts'
export { knownPeople } from './people/known-people.ts'
export { type PrintedTable, printedTables, wholeTables } from './printed-tables.ts'
export * from './sentences.ts'
export { writeWhole } from './write-file.ts'
