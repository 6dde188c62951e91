import { defineConfig } from 'vitest/config'

/** What the store and all that stands on it must do on any database. */
const ON_ANY_DATABASE = ['test/store/{store,sure,turns}.test.ts', 'test/{pipeline,reconcile}.test.ts']

/** Generous limits: a loaded machine is slow, and no test tells anything by its time. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // One more than it takes by itself: tests that wait for a browser or a server leave their processor idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...limits,
          name: 'plandrift',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/postgres/**'],
        },
      },
      {
        test: {
          ...limits,
          name: 'on PostgreSQL',
          include: [...ON_ANY_DATABASE, 'test/**/postgres/**/*.test.ts'],
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: 'test/support/postgres-server.ts',
          setupFiles: 'test/support/on-postgres.ts',
        },
      },
    ],
  },
})
