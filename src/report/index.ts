export * from './audit/index.ts'
export { type CellValue, csvLine, spreadsheetSafe } from './csv.ts'
export * from './sentences.ts'
export { refuseToOverwrite, replaceFile, writeWhole } from './write-file.ts'
