export { readLegend } from './legend.ts'
export { readStatus } from './read.ts'
export * from './types.ts'
