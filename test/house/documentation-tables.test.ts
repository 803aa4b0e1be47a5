// The documentation's tables are those of the code, and the README is short.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/domains/shared/gateway-error.ts'
import { outcomes } from '../../src/sandbox/outcomes.ts'
import { configVariables } from '../support/config-variables.ts'
import { projectRoot } from './source-files.ts'

/** The cells of the rows of a page's first table that begins so, without their backticks. */
function firstTableOf(page: string, beginning = ''): readonly string[][] {
  const pattern = new RegExp(String.raw`^\| ${beginning}[^]*?\n(?!\|)`, 'm')
  const table = pattern.exec(readFileSync(join(projectRoot, page), 'utf8'))?.[0] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|-') && !line.startsWith('| -'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map(([, ...cells]) => cells)
}

describe('the tables of the documentation', () => {
  it('has every error code with its retryability, and no other', () => {
    const documented = firstTableOf('docs/errors.md').map(([code, , retryable]) => [
      code,
      retryable?.startsWith('yes') ?? false,
    ])
    const real = Object.entries(errorCodes).map(([code, { retryable }]) => [code, retryable])
    expect(documented.sort()).toEqual(real.sort())
  })

  it('has every configuration variable, and no other', () => {
    const documented = firstTableOf('docs/configuration.md').flatMap(([names = '']) =>
      names.split(',').map((name) => name.trim()),
    )
    expect(new Set(documented)).toEqual(configVariables)
  })

  it('is reached from a README of at most 200 lines', () => {
    expect(readFileSync(join(projectRoot, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(200)
  })

  it("has every amount that chooses the sandbox's outcome", () => {
    const documented = firstTableOf('docs/sandbox.md', 'digits').map(([digits]) => digits)
    expect(documented.sort()).toEqual(outcomes.map(({ lastDigits }) => lastDigits || 'any other').sort())
  })
})
