// What each folder and file directly below src/ may import besides itself: the structure of today, and the one that it moves to.

export interface ImportRule {
  readonly may: readonly string[]
  readonly because: string
}
export type ImportRules = Readonly<Record<string, ImportRule>>

export const rulesOfToday: ImportRules = {
  'main.ts': {
    may: ['app.ts', 'config.ts', 'start-message.ts'],
    because: 'the process only starts and stops what app.ts composes',
  },
  'start-message.ts': { may: ['app.ts'], because: 'it only describes the app' },
  'app.ts': {
    may: [
      'config.ts',
      'context.ts',
      'callers.ts',
      'webhooks.ts',
      'live-updates.ts',
      'request-loaders.ts',
      'write-ledger.ts',
      'server',
      'domains',
      'graphql',
      'druo',
      'sandbox',
      'observability',
    ],
    because: 'it is the composition root',
  },
  'config.ts': {
    may: ['config-reader.ts', 'graphql'],
    because: 'configuration is read before anything is built; countries are a list',
  },
  'config-reader.ts': { may: [], because: 'it reads one kind of value at a time and knows no variable' },
  'callers.ts': {
    may: ['config.ts', 'context.ts', 'server', 'look-ups', 'writes', 'druo', 'observability'],
    because: 'it composes who may ask, and what of DRUO and of the ledger they get',
  },
  'live-updates.ts': {
    may: ['context.ts', 'server', 'live', 'druo', 'observability'],
    because: 'it composes what is watched with whose view of DRUO it is',
  },
  'request-loaders.ts': {
    may: ['context.ts', 'domains', 'druo'],
    because: 'it puts the loaders of all domains together for one request',
  },
  'write-ledger.ts': {
    may: ['config.ts', 'look-ups', 'writes', 'hints', 'druo', 'observability', 'shared'],
    because: 'it composes the ledger of its parts, for the app and for operators',
  },
  'webhooks.ts': {
    may: ['config.ts', 'server', 'hints', 'database', 'observability'],
    because: 'it composes what is taken from DRUO and told to all replicas, and does not know who wants to hear of it',
  },
  'writes-command.ts': {
    may: ['config.ts', 'write-ledger.ts', 'writes', 'shared'],
    because: "operators see the gateway's own ledger, by the gateway's own configuration, and nothing else of it",
  },
  'look-ups': {
    may: ['graphql', 'druo', 'shared'],
    because: 'it says where at DRUO each mutation is looked up, and knows nothing of how the ledger keeps it',
  },
  'context.ts': {
    may: ['__generated__', 'graphql', 'writes', 'druo', 'shared'],
    because: 'it holds types only, of what resolvers get',
  },
  server: {
    may: ['context.ts', 'graphql', 'writes', 'database', 'druo', 'observability'],
    because: 'HTTP and Apollo know the error classes of the rooms below, and no domain',
  },
  domains: {
    may: ['__generated__', 'context.ts', 'graphql', 'druo', 'shared'],
    because: 'domains meet DRUO and the ledger through the context, and each other through loaders',
  },
  graphql: { may: ['__generated__', 'context.ts', 'shared'], because: 'it is a toolkit for domains, not a client' },
  writes: { may: ['database', 'shared'], because: 'the ledger knows neither GraphQL nor HTTP nor DRUO' },
  hints: { may: ['database'], because: 'hints are ids that were heard of: what they are for is for others to know' },
  database: { may: [], because: 'it opens databases and does not know what is in them' },
  live: {
    may: ['shared'],
    because: 'it watches anything that can be read, and knows neither GraphQL nor HTTP nor DRUO',
  },
  druo: { may: ['shared'], because: 'the client could be published alone' },
  sandbox: { may: [], because: "it is an independent reading of DRUO's documents" },
  observability: { may: [], because: 'it is used by everybody' },
  shared: { may: [], because: 'these are leaves' },
}

/** For when every folder has moved: then `rules` below is this one, and the other is deleted. */
export const rulesOfTarget: ImportRules = {
  'main.ts': { may: ['app.ts', 'config.ts'], because: 'the process starts and stops what app.ts composes' },
  'cli.ts': { may: ['app.ts', 'config.ts', 'ledger'], because: 'operators see the ledger of the configured gateway' },
  'app.ts': {
    may: ['config.ts', 'http', 'domains', 'ledger', 'updates', 'druo', 'platform', 'sandbox'],
    because: 'it is the composition root',
  },
  'config.ts': { may: [], because: 'configuration is read before anything is built' },
  http: {
    may: ['domains', 'platform'],
    because: 'it answers clients, and knows neither DRUO nor how writes are recorded',
  },
  domains: { may: ['__generated__', 'ledger', 'druo'], because: 'a domain reads DRUO and writes through the ledger' },
  updates: { may: ['druo', 'platform'], because: 'it learns what changed at DRUO, and knows neither GraphQL nor HTTP' },
  ledger: { may: ['platform'], because: 'the ledger knows neither GraphQL nor HTTP nor DRUO' },
  druo: { may: [], because: 'the client could be published alone' },
  platform: { may: [], because: 'everything may use it' },
  sandbox: { may: [], because: "it is an independent reading of DRUO's documents" },
}

export const rules = rulesOfToday
