import { defineConfig } from 'vitest/config'

/** Generous limits: a loaded machine is slow, and no test tells anything by its time. */
export default defineConfig({
  test: { testTimeout: 120_000, hookTimeout: 120_000, include: ['test/**/*.test.ts'] },
})
