// The README is true: its tables are those of the code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/domains/shared/gateway-error.ts'
import { outcomes } from '../../src/sandbox/outcomes.ts'
import { configVariables } from '../support/config-variables.ts'
import { projectRoot } from './source-files.ts'

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')

/** The first cells of the rows of the table below a heading, without their backticks. */
function tableBelow(heading: string): readonly string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|-') && !line.startsWith('| -'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .map(([, ...cells]) => cells)
}

describe('the README', () => {
  it('has every error code with its retryability, and no other', () => {
    const documented = tableBelow('Errors').map(([code, , retryable]) => [code, retryable?.startsWith('yes') ?? false])
    const real = Object.entries(errorCodes).map(([code, { retryable }]) => [code, retryable])
    expect(documented.sort()).toEqual(real.sort())
  })

  it('has every configuration variable, and no other', () => {
    const documented = tableBelow('Configuration').flatMap(([names = '']) =>
      names.split(',').map((name) => name.trim()),
    )
    expect(new Set(documented)).toEqual(configVariables)
  })

  it("has every amount that chooses the sandbox's outcome", () => {
    const documented = tableBelow('Sandbox').map(([digits]) => digits)
    expect(documented.sort()).toEqual(outcomes.map(({ lastDigits }) => lastDigits || 'any other').sort())
  })
})
