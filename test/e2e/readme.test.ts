// The README's examples that need more than one command: a payment that is followed live, and going live, in front of a DRUO that is played by the sandbox.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { documentedBlock } from '../support/documentation.ts'
import { openShell, type Shell } from '../support/shell.ts'
import { startTokenIssuer } from '../support/token-issuer.ts'

const endpoint = /http:\/\/\S+(?=\/graphql)/

let shell: Shell
beforeAll(() => {
  shell = openShell()
})
afterAll(() => shell[Symbol.dispose]())

it('a payment is followed from PENDING to SUCCESSFUL', async () => {
  await using gateway = await shell.start('npm start', endpoint)
  const commands = documentedBlock('README.md', 'PAYMENT=$(curl').replaceAll('http://127.0.0.1:4000', gateway.sign)
  const { code, output } = await shell.run(commands.replaceAll('curl -N ', 'curl -sN '))
  // The stream begins with a comment, so that proxies send its headers.
  const events = output.replace(/^:\n\n/, '').trim()
  expect({ code, events }).toEqual({ code: 0, events: documentedBlock('README.md', 'event: next') })
})

describe('going live', () => {
  const start = documentedBlock('README.md', 'export DRUO_CLIENT_ID=')
  const request = documentedBlock('README.md', 'curl https://payments.example/graphql')

  /** The values that stand for the reader's become those of the stand-ins; everything else is as printed. */
  const withValues = (commands: string, values: Readonly<Record<string, string>>): string => {
    const names = [...commands.matchAll(/\b([A-Z_]+)=/g)].map(([, name = '']) => name)
    expect(Object.keys(values).filter((name) => !names.includes(name))).toEqual([])
    return commands.replaceAll(/\b([A-Z_]+)=(\S+)/g, (pair, name: string) =>
      values[name] === undefined ? pair : `${name}=${values[name]}`,
    )
  }

  const pay = async (origin: string, token: string): Promise<unknown> => {
    const command = request.replace('curl https://payments.example', `curl -s ${origin}`)
    const { output } = await shell.run(command, { TOKEN: token })
    return JSON.parse(output)
  }

  it('a payment with a bearer token and none without, and the request that the start prints', async () => {
    await using issuer = await startTokenIssuer()
    const druo = await startSandbox()
    const { JWT_ISSUER = '', JWT_AUDIENCE = '', JWT_JWKS_URL = '' } = issuer.environment
    const commands = withValues(start, {
      DRUO_CLIENT_ID: druo.clientId,
      DRUO_CLIENT_SECRET: druo.clientSecret,
      JWT_ISSUER,
      JWT_AUDIENCE,
      JWT_JWKS_URL,
    })
    const addresses = `export DRUO_BASE_URL=${druo.baseUrl} DRUO_TOKEN_URL=${druo.tokenUrl}\n`
    try {
      await using gateway = await shell.start(addresses + commands, /curl '(?:http\S+)\/graphql' .*/)
      const origin = endpoint.exec(gateway.sign)?.[0] ?? ''
      const token = await issuer.token({ claims: { scope: 'payments:write' } })
      expect(await pay(origin, token)).toEqual({
        data: {
          createPayment: {
            transaction: { status: 'PENDING', amount: { decimal: '80000.00', currency: 'COP' } },
            userErrors: [],
            intent: { state: 'SUCCEEDED', nextPollAt: null },
          },
        },
      })
      const withoutScope = await issuer.token({ claims: { scope: 'payments:read' } })
      expect(await pay(origin, withoutScope)).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN', writeMayHaveApplied: false } }],
      })
      expect(await pay(origin, '')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })

      const END_USER = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
      const TOKEN = await issuer.token({ claims: { scope: 'links:write' } })
      const printed = await shell.run(`${gateway.sign} -s`, { TOKEN, END_USER })
      expect(JSON.parse(printed.output)).toMatchObject({
        data: {
          createCheckoutLink: {
            checkoutLink: { id: expect.stringMatching(/^chk_/) },
            userErrors: [],
            intent: { state: 'SUCCEEDED' },
          },
        },
      })
    } finally {
      await druo.close()
    }
  })
})
