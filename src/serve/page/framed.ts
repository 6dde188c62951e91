import type { Workbench } from '../workbench.ts'
import { shell, type View } from './shell.ts'

/** A view of a workbench as a whole page. */
export const framed = (bench: Workbench, view: Omit<View, 'database' | 'mayWrite' | 'failure'>): string =>
  shell({ ...view, database: bench.name, mayWrite: bench.mayWrite, failure: bench.failure })
