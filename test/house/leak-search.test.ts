// The search for planted secrets through all that gateways let out in a run finds what it is meant to find.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plantedSecrets } from '../support/planted-secrets.ts'
import { leaksIn } from '../support/leak-search.ts'
import { channels } from '../support/witness.ts'

const examples: Readonly<Record<string, string>> = {
  'access token or other JWT': '{"token":"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2ln"}',
  'bearer token': 'authorization: Bearer a1b2c3',
  'client secret': 'sandbox_secret_00ff',
  'secret that a test made up': 'canary-client-secret-1',
  'account token': 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868',
  'account number': '{"account_number":"0245532345"}',
  'routing number': 'routing 04432343',
  'identification number': '52998224',
  'phone number': '+57 3001234567',
  'e-mail address': '<ana.gomez@example.com>',
  street: 'Calle 1 # 2-3',
  note: '"Two\\nlines."',
}

describe('each of the twelve', () => {
  it.each(plantedSecrets)('is found: $name', ({ name, isCredential }) => {
    const line = `something ${examples[name] ?? ''} something`
    for (const channel of channels) {
      const isLeak = channel !== 'answer' || isCredential
      expect(leaksIn(channel, line)).toEqual(isLeak ? [`${name} in ${channel}: ${line}`] : [])
    }
  })

  it('is put into gateways by the tests', () => {
    const folders = ['operations', 'unit', 'support'].map((name) => join(import.meta.dirname, '..', name))
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'planted-secrets.ts')
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    // These two are made by the sandbox and by the tests' issuer of tokens.
    const made = new Set(['access token or other JWT', 'client secret'])
    const unused = plantedSecrets.filter(
      ({ name, pattern }) => !made.has(name) && !files.some((text) => pattern.test(text)),
    )
    expect(plantedSecrets).toHaveLength(12)
    expect(unused).toEqual([])
  })
})

it('what is none is not found', () => {
  const line = '{"level":"info","requestId":"466a0ae5-7d6f-4202-b3b8-ccb43aadcf33","www-authenticate":"Bearer error"}'
  expect(leaksIn('log', line)).toEqual([])
})
