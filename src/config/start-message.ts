// The message on standard output when the gateway has started: what runs, and a first request to copy.
import type { AuthenticationConfig } from './authentication.ts'
import type { DatabaseConfig } from './database.ts'
import type { DruoConfig } from './druo.ts'

interface StartedApp {
  readonly origin: string
  readonly networkOrigins: readonly string[]
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
    ...app.networkOrigins.map((origin) => ['On the network', `${origin}/graphql`]),
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
  Create a checkout link, a payment page for COP 80,000.00${shellVariables(app.usesSandbox, authentication)}:

    curl '${endpoint}' -H 'content-type: application/json'${tokenHeader(authentication)} -d '${exampleBody(app.usesSandbox)}'

`
}

/**
 * What the example needs. Variables of the shell, not placeholders: without them the gateway refuses the request before it
 * records the idempotency key, so that the corrected request can use the same key.
 */
function shellVariables(usesSandbox: boolean, authentication: AuthenticationConfig): string {
  const parts = [
    ...(authentication.kind === 'none' ? [] : [`TOKEN to ${describeToken(authentication)}`]),
    ...(usesSandbox ? [] : ['END_USER to the id of an end user']),
  ]
  return parts.length === 0 ? '' : `.\n  Set ${parts.join(', and ')}`
}

function describeToken(authentication: AuthenticationConfig): string {
  if (authentication.kind !== 'jwt') return 'a DRUO access token'
  return `a token of ${authentication.issuer} that has the scope links:write`
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

function tokenHeader({ kind }: AuthenticationConfig): string {
  return kind === 'none' ? '' : ' -H "authorization: Bearer $TOKEN"'
}

function exampleBody(usesSandbox: boolean): string {
  const query =
    'mutation($input:CreateCheckoutLinkInput!){createCheckoutLink(input:$input){checkoutLink{id url}userErrors{code path message}intent{state}}}'
  const variables = {
    input: {
      idempotencyKey: 'my-first-link-0001',
      endUser: { existingId: usesSandbox ? 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' : '$END_USER' },
      name: 'My first link',
      transaction: { amount: 8_000_000 },
    },
  }
  // The shell replaces variables between double quotes only.
  return JSON.stringify({ query, variables }).replace('$END_USER', `'"$&"'`)
}
