// Every command in README, CONTRIBUTING and docs/ is run as printed, in its shortest form where it takes long, or has its reason here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/ledger/sqlite-store.ts'
import { filesBelow, projectRoot } from '../house/source-files.ts'
import { commands } from '../support/documentation.ts'
import { openShell } from '../support/shell.ts'
import { recorded } from '../support/store-records.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

/** What no test can run, each with its reason. */
const notRun: readonly (readonly [command: RegExp, reason: string])[] = [
  [/^npm ci$/, 'asks the registry for all packages; test/e2e/image.test.ts does it once, for the image'],
  [/^npm run format$/, '`npm test` checks that it would change nothing'],
  [/^npm (?:test|run test:all)$/, 'the second is what runs this, the first a part of it'],
  [
    /^docker (?:build|compose (?!exec))/,
    'needs an engine; test/e2e/image.test.ts and test/house/operating.test.ts hold to it',
  ],
  [/^rover /, "Apollo's own program, which needs an account there"],
  [
    /^npm run screenshots$/,
    'minutes of a browser; test/e2e/explorer.test.ts and test/e2e/example-shop.test.ts see the pages',
  ],
  [
    /^npm run measure:abuse$/,
    'attacks for half a minute each; test/unit/http/slow-bodies.test.ts and others hold to the bounds',
  ],
  [/^npm run bench(?: |$)/, 'test/bench/bench.test.ts runs it with --quick'],
  [/^npm run chaos(?: |$)/, 'waits for what settles late; test/chaos/chaos.test.ts runs it in small'],
  [
    /^npm run chaos:bugs$/,
    'runs tests of each bug in a copy of the project; test/chaos/chaos.test.ts sees that each bug still fits',
  ],
]

interface Rule {
  readonly of: RegExp
  /** The line to run, where it is not the command as printed. */
  readonly line?: string
  readonly run: (line: string) => Promise<void> | void
}

const shell = openShell()
afterAll(() => shell[Symbol.dispose]())
// The first step of a release in CONTRIBUTING.md.
const changelog = join(shell.folder, 'CHANGELOG.md')
writeFileSync(changelog, readFileSync(changelog, 'utf8').replace('\n## Unreleased\n', '$&\n## 0.2.0\n'))

const succeeds = (output: RegExp) => async (line: string) => {
  expect(await shell.run(line, { npm_config_allow_same_version: 'true' })).toEqual({
    code: 0,
    output: expect.stringMatching(output),
  })
}

/** Measures in so short a time that its verdict says nothing. */
const judges = async (line: string) => expect((await shell.run(line)).output).toMatch(/^(?:PASSED|FAILED: )/m)

/** Without the values that stand for yours, it says what is missing. */
const refuses = async (line: string) => expect((await shell.run(line)).code).not.toBe(0)

const answers = (sign: RegExp, path: string) => async (line: string) => {
  await using started = await shell.start(line, sign)
  expect((await fetch(new URL(path, started.sign))).status).toBe(200)
}
const gateway = answers(/http:\/\/[\w.]+:\d+(?=\/graphql)/, '/health/ready')

async function settlesByHand(line: string): Promise<void> {
  const path = temporaryDatabase()
  const store = openSqliteStore(path)
  const sentAt = new Date()
  const inDoubt = { state: 'NEEDS_REVIEW', reviewReason: 'noSearch', sentAt, nextSearchAt: null } as const
  const { reference } = await recorded(store, 'needs-a-person-01', inDoubt)
  const here = line
    .replace(/^docker compose exec gateway-1 /, '')
    .replace(/^settle /, 'npm run writes -- settle ')
    .replace('REFERENCE', `'${reference}'`)
  const { code, output } = await shell.run(here, { DATABASE_URL: `sqlite:${path}` })
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining(reference) })
  const state = (await store.findByReference(reference))?.state
  expect(state).toBe(/--state (\w+)/.exec(line)?.[1] ?? 'NEEDS_REVIEW')
  await store.close()
}

/** Of the alarm of a write that was found late. */
async function acknowledges(line: string): Promise<void> {
  const path = temporaryDatabase()
  const store = openSqliteStore(path)
  const late = { state: 'SUCCEEDED', settledAt: new Date(), alarm: 'lateSuccess', alarmAt: new Date() } as const
  const { reference } = await recorded(store, 'found-late-01', late)
  const here = line.replace('REFERENCE', `'${reference}'`)
  const { code, output } = await shell.run(here, { DATABASE_URL: `sqlite:${path}` })
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('is acknowledged') })
  expect((await store.findByReference(reference))?.acknowledgedAt).toBeInstanceOf(Date)
  await store.close()
}

async function adopts(line: string): Promise<void> {
  const path = temporaryDatabase()
  await openSqliteStore(path).close()
  const environment = { DATABASE_URL: `sqlite:${path}`, DRUO_ACCESS_TOKEN: 'token', GATEWAY_AUTH: 'none' }
  const { code, output } = await shell.run(line, environment)
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('GATEWAY_AUTH=none') })
}

/** Its tests are part of this very run. */
function isAmongTheTests(command: string): void {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  const line = command.startsWith('npx') ? command : (scripts[command.replace('npm run ', '')] ?? '')
  const named = [...line.matchAll(/\btest\/[\w/.-]+/g)].map(([path]) => path)
  expect(named).not.toEqual([])
  const tests = filesBelow('test', '.test.ts').map(({ path }) => path)
  expect(named.filter((name) => !tests.some((path) => path.startsWith(name)))).toEqual([])
}

const rules: readonly Rule[] = [
  { of: /npm start$|^npm run dev$/, run: gateway },
  { of: /^npm run example$/, run: answers(/(?<=Shop +)http\S+(?=[^]*Explorer +http)/, '/') },
  { of: /(?:cli\.ts|npm run writes --) ack /, run: acknowledges },
  { of: /(?:cli\.ts|npm run writes --) adopt$/, run: adopts },
  { of: /cli\.ts |^npm run writes |^settle /, run: settlesByHand },
  { of: /^npm run codegen$/, run: succeeds(/Generate outputs/) },
  { of: /^npm version /, run: succeeds(/^v[\d.]+$/m) },
  {
    of: /^npm run release:schema$/,
    // The step before it in CONTRIBUTING.md.
    line: 'npm version 0.2.0 --no-git-tag-version && npm run release:schema',
    run: succeeds(/release-schema\.ts/),
  },
  { of: /^npm run lock:engines$/, run: succeeds(/lock-engines\.ts/) },
  { of: /npm run doctor$/, line: 'DRUO_BASE_URL=http://127.0.0.1:9 GATEWAY_AUTH=none npm run doctor', run: refuses },
  { of: /^npm run -s sbom > sbom\.json$/, run: succeeds(/^/) },
  { of: /^openssl rand -hex 32$/, run: succeeds(/^[0-9a-f]{64}$/m) },
  { of: /^npx vitest run |^npm run (?:goldens|measure:random|measure:stop)$/, run: isAmongTheTests },
  {
    of: /^npm run chaos:one-key$/,
    line: 'npm run chaos:one-key -- 1 3',
    run: succeeds(/"wrong":\{"none":0,"signed":0,"opaque":0\}/),
  },
  { of: /^npm run chaos:cost\b/, line: 'npm run chaos:cost -- 1', run: succeeds(/"postgres"/) },
  { of: /^npm run measure:flood$/, line: 'npm run measure:flood -- 0.1', run: succeeds(/^a known key/m) },
  { of: /^npm run measure:hostile$/, line: 'npm run measure:hostile -- 1', run: judges },
  { of: /^npm run measure:live$/, line: 'npm run measure:live -- quick one change', run: succeeds(/from the webhook/) },
  { of: /^npm run measure:memory\b/, line: 'npm run measure:memory -- 0.01', run: judges },
  {
    of: /^npm run measure:webhooks$/,
    line: 'npm run measure:webhooks -- 2',
    run: succeeds(/until the other replica hears/),
  },
]

const texts = [...new Set(commands.map(({ text }) => text))]
const ruleOf = (text: string) => rules.find(({ of }) => of.test(text))
const lines = new Map(
  texts.flatMap((text) => {
    const rule = ruleOf(text)
    return rule === undefined ? [] : [[rule.line ?? text, rule.run] as const]
  }),
)

describe('the documented commands', () => {
  it.each([...lines])('%s', { timeout: 90_000 }, (line, run) => run(line))

  it('are all run, or have their reason', () => {
    const others = commands.filter(({ text }) => !ruleOf(text) && !notRun.some(([command]) => command.test(text)))
    expect(others).toEqual([])
  })

  it('are excused where they are documented, and only where nothing runs them', () => {
    for (const [command, reason] of notRun) {
      expect(texts.filter((text) => command.test(text) && ruleOf(text) === undefined)).not.toEqual([])
      for (const [file] of reason.matchAll(/test\/\S+\.ts/g)) expect(existsSync(join(projectRoot, file))).toBe(true)
    }
    expect(rules.filter(({ of }) => !texts.some((text) => of.test(text))).map(({ of }) => of)).toEqual([])
  })
})
