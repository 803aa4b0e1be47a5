// Vitest: `fast` runs in one process, `timed` measures CPU time in it, `process` starts gateways, PostgreSQL and browsers. Shuffled, so that no test depends on another.
import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// Vite would take graphql's ES module and Node its CommonJS one; a schema made by one is foreign to the other.
const resolve = { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] }

const shared = {
  // Tests share no state but modules: a fresh module graph for each file would double the time.
  isolate: false,
  sequence: { shuffle: true },
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

const processes = [
  'test/process/**/*.test.ts',
  'test/e2e/**/*.test.ts',
  'test/chaos/**/*.test.ts',
  'test/bench/bench.test.ts',
]

/** Measure CPU time. Coverage would count in it. */
const timed = ['test/unit/http/limits/hostile-documents.test.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { shuffle: true },
    globalSetup: ['test/support/temporary-folder.ts', 'test/support/leak-search.ts'],
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...processes, ...timed],
        },
      },
      { resolve, test: { ...shared, name: 'timed', include: timed } },
      {
        resolve,
        test: { ...shared, name: 'process', include: processes, globalSetup: ['test/support/install-packages.ts'] },
      },
    ],
    coverage: {
      include: ['src/**/*.ts'],
      // The last three run only in processes that tests start, which coverage does not see.
      exclude: ['src/__generated__/**', 'src/main.ts', 'src/cli.ts', 'src/platform/otlp-tracing.ts'],
      reporter: ['json-summary'],
      reportsDirectory: 'data/coverage',
      thresholds: { lines: 98, branches: 92.6 },
    },
  },
})
