// The message on standard output when the gateway has started: what runs, and a first request to copy.
import type { AuthenticationConfig } from './authentication.ts'
import type { DatabaseConfig } from './database.ts'
import type { DruoConfig } from './druo.ts'

interface StartedApp {
  readonly origin: string
  readonly usesSandbox: boolean
  readonly hasExplorer: boolean
  readonly metricsUrl: string
}

interface ConfigToShow {
  readonly druo: DruoConfig | undefined
  readonly authentication: AuthenticationConfig
  readonly database: DatabaseConfig
}

export function startMessage(app: StartedApp, { druo, authentication, database }: ConfigToShow): string {
  const endpoint = `${app.origin}/graphql`
  const rows = [
    ['GraphQL', endpoint],
    ...(app.hasExplorer ? [['Explorer', `${app.origin}/`]] : []),
    ...(app.usesSandbox ? [['Sandbox guide', `${app.origin}/sandbox/`]] : []),
    ['DRUO', druo === undefined ? 'embedded sandbox' : druo.baseUrl.href],
    ['Authentication', describeAuthentication(authentication)],
    ['Ledger', describeDatabase(database)],
    ['Metrics', app.metricsUrl],
  ]
  const sandboxNote = ': SANDBOX. Nothing here is real: no bank, no money.'
  return `
  DRUO GraphQL gateway${app.usesSandbox ? sandboxNote : ''}

${rows.map(([name = '', value = '']) => `    ${name.padEnd(16)}${value}\n`).join('')}
  Create a checkout link, a payment page for COP 80,000.00${druo === undefined ? '' : ' (put in the id of an end user)'}:

    curl ${endpoint} -H 'content-type: application/json'${tokenOf(authentication)} -d '${exampleBody(app.usesSandbox)}'

`
}

function describeAuthentication(authentication: AuthenticationConfig): string {
  switch (authentication.kind) {
    case 'none':
      return 'none: every caller is accepted'
    case 'passthrough':
      return 'passthrough: callers bring DRUO access tokens'
    case 'jwt':
      return `jwt: tokens of ${authentication.issuer}`
  }
}

/** Without user and password. */
function describeDatabase(database: DatabaseConfig): string {
  if (database.kind === 'sqlite') {
    return database.path === ':memory:' ? 'in memory, lost at the end' : `SQLite file ${database.path}`
  }
  const { host, pathname, searchParams } = new URL(database.url)
  return `PostgreSQL at ${searchParams.get('host') ?? host}${pathname}`
}

function tokenOf({ kind }: AuthenticationConfig): string {
  return kind === 'none' ? '' : ` -H 'authorization: Bearer YOUR_TOKEN'`
}

function exampleBody(usesSandbox: boolean): string {
  const query =
    'mutation($input:CreateCheckoutLinkInput!){createCheckoutLink(input:$input){checkoutLink{id url}userErrors{path message}intent{state}}}'
  const variables = {
    input: {
      idempotencyKey: 'my-first-link-0001',
      endUser: { existingId: usesSandbox ? 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' : 'eur_END_USER_ID' },
      name: 'My first link',
      transaction: { amount: 8_000_000 },
    },
  }
  return JSON.stringify({ query, variables })
}
