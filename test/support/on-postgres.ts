/** For every file of tests that runs on PostgreSQL: skips them where there is no server, and tidies up after them. */
import { afterAll, beforeEach } from 'vitest'
import { dropDatabases, postgres } from './database.ts'

beforeEach(({ skip }) => {
  if (postgres() === null) skip('PostgreSQL is not installed, and PLANDRIFT_TEST_PG names no server')
})
afterAll(dropDatabases)
