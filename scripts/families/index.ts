import type { Family } from './model.ts'
import { wrenshire } from './wrenshire/index.ts'

/** Every invented plan family. */
export const families: readonly Family[] = [wrenshire]
