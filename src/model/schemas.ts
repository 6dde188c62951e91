/**
 * The model's schemas, for where data comes from outside and must be checked. Everything else takes the types from
 * `index.ts`, which loads no schema library.
 */
export * from './column.ts'
export * from './content.ts'
export * from './correction.ts'
export * from './date-claim.ts'
export * from './document.ts'
export * from './edition.ts'
export * from './issue.ts'
export * from './link.ts'
export * from './place.ts'
export * from './record.ts'
export * from './revision.ts'
export * from './row.ts'
export * from './table.ts'
