// Vitest: every kind of test in one run, shuffled, so that no test leans on another's leavings.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { shuffle: true },
    testTimeout: 20_000,
  },
})
