// What each folder and file directly below src/ may import besides itself: the structure of today, and the one that it moves to.

export interface ImportRule {
  readonly may: readonly string[]
  readonly because: string
}
export type ImportRules = Readonly<Record<string, ImportRule>>

export const rulesOfToday: ImportRules = {
  'main.ts': {
    may: ['app.ts', 'config.ts', 'start-message.ts', 'database'],
    because: 'the process only starts and stops what app.ts composes',
  },
  'start-message.ts': { may: ['app.ts', 'config.ts'], because: 'it only describes the app' },
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
      'platform',
    ],
    because: 'it is the composition root',
  },
  'config.ts': {
    may: ['config', 'graphql'],
    because: 'configuration is read before anything is built; countries are a list',
  },
  config: {
    may: ['database', 'graphql'],
    because: 'it checks values by the lists and forms that the folders which use them know',
  },
  'callers.ts': {
    may: ['config.ts', 'context.ts', 'server', 'domains', 'druo', 'observability'],
    because: 'it composes who may send requests, and what each caller may see of DRUO',
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
    may: ['config.ts', 'writes', 'hints', 'observability'],
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
  'context.ts': {
    may: ['graphql', 'writes', 'druo'],
    because: 'it holds types only, of what resolvers get',
  },
  server: {
    may: ['context.ts', 'graphql', 'writes', 'database', 'druo', 'observability', 'platform'],
    because: 'HTTP and Apollo know the error classes of the rooms below, and no domain',
  },
  domains: {
    may: ['__generated__', 'context.ts', 'graphql', 'writes', 'druo', 'shared'],
    because: 'domains use DRUO and the ledger through the context, and each other through loaders',
  },
  graphql: { may: ['__generated__', 'context.ts', 'shared'], because: 'it is a toolkit for domains, not a client' },
  writes: { may: ['database', 'shared'], because: 'the ledger knows neither GraphQL nor HTTP nor DRUO' },
  hints: { may: ['database'], because: 'hints are ids that were heard of: what they are for is for others to know' },
  database: { may: [], because: 'it opens databases and does not know what is in them' },
  live: {
    may: ['shared', 'platform'],
    because: 'it watches anything that can be read, and knows neither GraphQL nor HTTP nor DRUO',
  },
  druo: { may: ['shared'], because: 'the client could be published alone' },
  sandbox: { may: [], because: "it is an independent reading of DRUO's documents" },
  observability: { may: [], because: 'it is used by everybody' },
  platform: { may: [], because: 'any folder but druo may use it' },
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
