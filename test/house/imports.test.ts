// Imports go one way: main > app > server > domains > {graphql, writes, druo} > shared.
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './source-files.ts'

/** What each room may import besides itself, and why no more. */
const rooms: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  'main.ts': {
    may: ['app.ts', 'config.ts', 'database', 'start-message.ts'],
    because: 'the process only starts and stops what app.ts composes',
  },
  'start-message.ts': { may: ['app.ts', 'config.ts'], because: 'it only describes the app and its configuration' },
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
    may: ['config', 'graphql'],
    because: 'configuration is read before anything is built; countries are a list',
  },
  config: {
    may: ['database', 'graphql'],
    because: 'it checks values by the lists and forms that the rooms which use them know',
  },
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

const roomOf = (path: string): string => path.split('/')[1] ?? ''

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const imports = filesBelow('src', '.ts').flatMap(({ path, text }): Import[] =>
  [...text.matchAll(/^(import|export)\s+(type\s)?[^'"]*?from '(\.[^']+)'/gm)].map(([, , type, target = '']) => ({
    from: path,
    to: normalize(join(dirname(path), target)),
    typeOnly: type !== undefined,
  })),
)

describe('imports', () => {
  it('are all seen', () => {
    expect(imports.length).toBeGreaterThan(150)
  })

  it.each(Object.entries(rooms))('of %s go one way', (room, { may, because }) => {
    const wrong = imports
      .filter(({ from }) => roomOf(from) === room)
      .filter(({ to }) => roomOf(to) !== room && !may.includes(roomOf(to)))
      .map(({ from, to }) => `${from} imports ${to}, but ${room} may not: ${because}`)
    expect(wrong).toEqual([])
  })

  it('have a rule for every room', () => {
    const unknown = new Set(filesBelow('src', '.ts').map(({ path }) => roomOf(path)))
    expect([...unknown].filter((room) => rooms[room] === undefined)).toEqual([])
  })

  it('never lead from one domain to another: they meet through loaders', () => {
    const domainOf = (path: string) => path.split('/')[2]
    const wrong = imports.filter(
      ({ from, to }) => roomOf(from) === 'domains' && roomOf(to) === 'domains' && domainOf(from) !== domainOf(to),
    )
    expect(wrong).toEqual([])
  })

  it('of context.ts are types only', () => {
    expect(imports.filter(({ from, typeOnly }) => from === 'src/context.ts' && !typeOnly)).toEqual([])
  })

  it('load what is only sometimes used where it is used', () => {
    const fromStart = new Set(['src/main.ts'])
    for (const file of fromStart) {
      for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) fromStart.add(to)
    }
    expect(fromStart.size).toBeGreaterThan(150)
    const sometimes = [
      'src/sandbox/',
      'src/database/postgres.ts',
      'src/database/postgres-listener.ts',
      'src/observability/otlp-tracing.ts',
    ]
    expect([...fromStart].filter((file) => sometimes.some((one) => file.startsWith(one)))).toEqual([])
  })

  it('of packages that stand for a policy are in one file each', () => {
    const users = (name: string) =>
      filesBelow('src', '.ts')
        .filter(({ text }) => text.includes(`from '${name}'`))
        .map(({ path }) => path)
    expect(users('got')).toEqual(['src/druo/transport/writes.ts'])
    expect(users('undici')).toEqual(['src/druo/transport/reads.ts'])
    expect(users('node:sqlite')).toEqual(['src/database/sqlite.ts'])
    expect(users('pg')).toEqual(['src/database/postgres-listener.ts', 'src/database/postgres.ts'])
  })
})
