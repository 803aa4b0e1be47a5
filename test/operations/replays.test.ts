// Every mutation, said twice with one key: DRUO hears of it once, and the second answer is the first one's outcome.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startTestGateway } from '../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'
import { schema } from '../support/schema.ts'

const root = import.meta.dirname
const read = (name: string, ending: string) => readFileSync(join(root, name + ending), 'utf8')

const succeeded = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace(/\.graphql$/, ''))
  .filter((name) => read(name, '.graphql').startsWith('mutation') && read(name, '.json').includes('"SUCCEEDED"'))

const mutationOf = (name: string) => /\{\s*(\w+)\(/.exec(read(name, '.graphql'))?.[1]

/** Only a payload says whether it repeats an earlier one; DRUO's answer to a write and its reads differ in what they hold. */
const differing = ['replayed', 'rawStatus']

function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kept)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, entry]) => entry !== null && !differing.includes(key))
  return Object.fromEntries(entries.map(([key, entry]) => [key, kept(entry)]))
}

describe('said twice', () => {
  it('is every mutation there is', () => {
    // settleWrite sends nothing: a person's decision is final, and its second call is refused.
    const all = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => name !== 'settleWrite')
    expect([...new Set(succeeded.map(mutationOf))].sort()).toEqual(all.sort())
  })

  it.each(succeeded)('%s', async (name) => {
    await using gateway = await startTestGateway()
    const call = postCall(read(name, '.graphql'), JSON.parse(read(name, '.variables.json')))

    const first = graphqlBody(await httpCall(gateway.origin, call))
    const sent = gateway.upstream.calls.filter(({ method }) => method !== 'GET')
    const second = graphqlBody(await httpCall(gateway.origin, call))

    expect(sent).toHaveLength(1)
    expect(gateway.upstream.calls.filter(({ method }) => method !== 'GET')).toHaveLength(1)
    expect([first.errors, second.errors]).toEqual([[], []])
    expect(second.data).toMatchObject(Object(kept(first.data)))
    expect(JSON.stringify(second.data)).not.toContain('"replayed":false')
  })
})
