// The request in the message at the start: a shell runs it as it is, with the token that the mode needs.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { startMessage } from '../../src/config/start-message.ts'
import { live } from '../support/config-faults.ts'

const issuer = {
  GATEWAY_AUTH: 'jwt',
  JWT_ISSUER: 'https://issuer.example/',
  JWT_AUDIENCE: 'druo-gateway',
  JWT_JWKS_URL: 'https://issuer.example/keys',
}

function messageOf(environment: Environment, origin = 'http://127.0.0.1:4000'): string {
  const config = readConfig(environment)
  const usesSandbox = config.druo === undefined
  const app = {
    origin,
    networkOrigins: [],
    usesSandbox,
    hasExplorer: config.introspection,
    metricsUrl: `${origin}/metrics`,
  }
  return startMessage(app, config)
}

describe('the request in the start message', () => {
  it.each<[title: string, environment: Environment, sentence: string]>([
    ['the sandbox', {}, ' for COP 80,000.00:\n'],
    ['none', live, '.\n  Set END_USER to the id of an end user:\n'],
    [
      'jwt',
      { ...live, ...issuer },
      '.\n  Set TOKEN to a token of https://issuer.example/ that has the scope links:write, and END_USER to the id of an end user:\n',
    ],
    [
      'jwt in the sandbox',
      { ...issuer, SANDBOX: 'true' },
      '.\n  Set TOKEN to a token of https://issuer.example/ that has the scope links:write:\n',
    ],
    [
      'passthrough',
      { GATEWAY_AUTH: 'passthrough' },
      '.\n  Set TOKEN to a DRUO access token, and END_USER to the id of an end user:\n',
    ],
  ])('has the token that %s needs', (_, environment, sentence) => {
    const message = messageOf(environment)
    expect(message).toContain(sentence)
    const words = wordsOf(message, { TOKEN: 'token-1', END_USER: 'eur_1' })
    expect(words).toContain('http://127.0.0.1:4000/graphql')
    expect(words.includes('authorization: Bearer token-1')).toBe(sentence.includes('TOKEN'))
    const { query, variables }: { readonly query: string; readonly variables: { readonly input: object } } = JSON.parse(
      words.at(-1) ?? '',
    )
    expect(query).toContain('userErrors{code path message}intent{state}')
    const existingId = sentence.includes('END_USER') ? 'eur_1' : 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
    expect(variables.input).toMatchObject({ endUser: { existingId } })
  })

  it('has an address that no shell changes', () => {
    const message = messageOf({}, 'http://[::1]:4000')
    expect(wordsOf(message)).toContain('http://[::1]:4000/graphql')
    expect(message).toContain("curl 'http://[::1]:4000/graphql'")
  })
})

/** The words of the message's request, as a shell hands them to curl. */
function wordsOf(message: string, variables: Readonly<Record<string, string>> = {}): readonly string[] {
  const [, line = ''] = /(curl .*)\n/.exec(message) ?? []
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`
  return execFileSync('sh', ['-c', script], { env: variables, encoding: 'utf8' }).split('\0').slice(0, -1)
}
