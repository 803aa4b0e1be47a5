// Goldens: each operation beside its answer and the exact upstream calls that it caused, so that an N+1 shows as a diff.
// Rewritten with `npm run goldens`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startTestGateway } from '../support/gateway.ts'
import { witnessAnswer } from '../support/witness.ts'

const root = import.meta.dirname
const cases = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace(/\.graphql$/, ''))

describe('operations', () => {
  it.each(cases)('%s', async (name) => {
    const path = join(root, name)
    const variablesPath = `${path}.variables.json`
    const variables: unknown = existsSync(variablesPath) ? JSON.parse(readFileSync(variablesPath, 'utf8')) : {}
    await using gateway = await startTestGateway()

    const response = await fetch(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'golden-request' },
      body: JSON.stringify({ query: readFileSync(`${path}.graphql`, 'utf8'), variables }),
    })
    const text = await response.text()
    witnessAnswer(Object.fromEntries(response.headers), text)
    const answer = JSON.stringify(JSON.parse(text), null, 2)

    await expect(`${answer.replaceAll(/(?<=127\.0\.0\.1:)\d+/g, 'PORT')}\n`).toMatchFileSnapshot(`${path}.json`)
    await expect(gateway.upstream.text()).toMatchFileSnapshot(`${path}.http`)
  })
})
