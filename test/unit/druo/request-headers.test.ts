// The headers that every call has, whether it is a read, a write or the token request; and a 100 Continue without a request.
import { describe, expect, it } from 'vitest'
import { authorizeSample, clientCredentials, druoClient, sampleText, sending } from '../../support/druo-client.ts'
import { answers, type Behaviour, misbehavingServer } from '../../support/misbehaving-server.ts'

const success = answers(200, sampleText('authorize-transaction.response'))

describe('a read, a write and the token request', () => {
  it('name the gateway and its version, and ask for no compression', async () => {
    const tokenServer = await misbehavingServer(answers(200, { access_token: 'token', expires_in: 3600 }))
    const upstream = await misbehavingServer(success)
    const client = druoClient(upstream, {
      userAgent: 'druo-graphql-gateway/1.2.3',
      credentials: clientCredentials(tokenServer),
    })
    await client.transactions.get('trx_1', 'PAYMENT')
    await client.transactions.authorize(authorizeSample, sending())
    const sent = [...upstream.requests, ...tokenServer.requests]
    expect(sent.map(({ method, headers }) => [method, headers['user-agent'], headers['accept-encoding']])).toEqual([
      ['GET', 'druo-graphql-gateway/1.2.3', 'identity'],
      ['POST', 'druo-graphql-gateway/1.2.3', 'identity'],
      ['POST', 'druo-graphql-gateway/1.2.3', 'identity'],
    ])
  })
})

it('a write succeeds although the server sends 100 Continue that it was not asked for', async () => {
  const continues: Behaviour = async (exchange) => {
    exchange.response.writeContinue()
    await success(exchange)
  }
  const upstream = await misbehavingServer(continues)
  expect(await druoClient(upstream).transactions.authorize(authorizeSample, sending())).toMatchObject({ kind: 'done' })
  expect(upstream.requests).toHaveLength(1)
})
