// The documentation's tables and lists are those of the code, and the README is short.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/domains/shared/gateway-error.ts'
import { schemaScopes } from '../../src/http/auth/scope-authorization.ts'
import { outcomes } from '../../src/sandbox/outcomes.ts'
import { configVariables } from '../support/config-variables.ts'
import { schema } from '../support/schema.ts'
import { filesBelow, projectRoot } from './source-files.ts'

const textOf = (page: string): string => readFileSync(join(projectRoot, page), 'utf8')

/** The cells of the rows of a page's first table that begins so, without their backticks. */
function firstTableOf(page: string, beginning = ''): readonly string[][] {
  const pattern = new RegExp(String.raw`^\| ${beginning}[^]*?\n(?!\|)`, 'm')
  const table = pattern.exec(textOf(page))?.[0] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|-') && !line.startsWith('| -'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map(([, ...cells]) => cells)
}

/** The names that the entries of a page's list begin with: the first list after this text. */
function listedIn(page: string, before: string): readonly string[] {
  const [, after = ''] = textOf(page).split(`\n${before}\n`, 2)
  const list = /(?:^- .*\n(?: .*\n)*)+/m.exec(after)?.[0] ?? ''
  return [...list.matchAll(/^- `([^`]+)`/gm)].map(([, name = '']) => name)
}

describe('the tables of the documentation', () => {
  it('has every error code with its retryability, and no other', () => {
    const documented = [
      ...listedIn('docs/errors.md', 'Retryable codes:').map((code) => [code, true]),
      ...listedIn('docs/errors.md', 'Other codes:').map((code) => [code, false]),
    ]
    const real = Object.entries(errorCodes).map(([code, { retryable }]) => [code, retryable])
    expect(documented.sort()).toEqual(real.sort())
  })

  it('has every code of userErrors, and no other', () => {
    const codes = assertEnumType(schema.getType('UserErrorCode')).getValues()
    expect(listedIn('docs/errors.md', 'Codes of `userErrors`:').toSorted()).toEqual(
      codes.map(({ name }) => name).toSorted(),
    )
  })

  it('has every scope, and no other', () => {
    const documented = listedIn('docs/security.md', '## Scopes')
    expect(new Set(documented)).toEqual(schemaScopes(schema))
  })

  it('has every metric, and no other', () => {
    const sources = filesBelow('src/platform', '.ts').map(({ text }) => text)
    const real = sources.flatMap((text) => [...text.matchAll(/'(gateway_\w+)'/g)].map(([, name]) => name))
    const documented = [...textOf('docs/operating.md').matchAll(/`(gateway_\w+)`/g)].map(([, name]) => name)
    expect(new Set(documented)).toEqual(new Set(real))
  })

  it('has every configuration variable, and no other', () => {
    const documented = firstTableOf('docs/configuration.md').flatMap(([names = '']) =>
      names.split(',').map((name) => name.trim()),
    )
    expect(new Set(documented)).toEqual(configVariables)
  })

  it('is reached from a README of at most 200 lines', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(200)
  })

  it("has every amount that chooses the sandbox's outcome", () => {
    const documented = firstTableOf('docs/sandbox.md', 'digits').map(([digits]) => digits)
    expect(documented.sort()).toEqual(outcomes.map(({ lastDigits }) => lastDigits || 'any other').sort())
  })
})
