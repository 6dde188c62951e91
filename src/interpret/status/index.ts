export { readLegend } from './legend.ts'
export { readStatus } from './read.ts'
export * from './types.ts'
export { isKeyed, isStatusAlone } from './words.ts'
