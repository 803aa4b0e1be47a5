// What each folder and file directly below src/ may import besides itself.

export interface ImportRule {
  readonly may: readonly string[]
  readonly because: string
}

export const rules: Readonly<Record<string, ImportRule>> = {
  'main.ts': {
    may: ['app.ts', 'config.ts', 'platform'],
    because: 'the process starts and stops what app.ts composes, and explains errors of the database',
  },
  'cli.ts': {
    may: ['config.ts', 'domains', 'ledger', 'sandbox'],
    because: "operators see the ledger and the DRUO of the gateway's own configuration, or the sandbox in its place",
  },
  'app.ts': {
    may: ['config.ts', 'http', 'domains', 'ledger', 'updates', 'druo', 'platform', 'sandbox'],
    because: 'it is the composition root',
  },
  'config.ts': { may: ['config'], because: 'configuration is read before anything is built' },
  config: { may: ['platform'], because: 'configuration is read before anything is built' },
  http: {
    may: ['domains', 'platform'],
    because: 'it serves clients, and knows neither DRUO nor how writes are recorded',
  },
  domains: { may: ['__generated__', 'ledger', 'druo'], because: 'a domain reads DRUO and writes through the ledger' },
  updates: { may: ['druo', 'platform'], because: 'it learns what changed at DRUO, and knows neither GraphQL nor HTTP' },
  ledger: { may: ['platform'], because: 'the ledger knows neither GraphQL nor HTTP nor DRUO' },
  druo: { may: [], because: 'the client could be published alone' },
  platform: { may: [], because: 'every folder may use it' },
  sandbox: { may: [], because: "it is an independent reading of DRUO's documents" },
  __generated__: { may: ['domains', 'druo'], because: 'resolver types map GraphQL types to the sources of resolvers' },
}

/** The only ways into a folder, besides its index.ts: what they load is only needed if it is configured, or by one command. */
export const lazyFiles: readonly string[] = [
  'src/platform/postgres.ts',
  'src/platform/postgres-listener.ts',
  'src/platform/otlp-tracing.ts',
  'src/druo/doctor/index.ts',
]
