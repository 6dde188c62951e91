import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/servers/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server whose user may make databases; null where there is none. */
    postgres: string | null
  }
}

/** For all tests on PostgreSQL: the server that PLANDRIFT_TEST_PG names, or one of our own. */
export default async function setup(project: TestProject): Promise<() => void> {
  const named = process.env['PLANDRIFT_TEST_PG']
  const own = named ? null : await startPostgres()
  project.provide('postgres', named ?? own?.address ?? null)
  return () => own?.stop()
}
