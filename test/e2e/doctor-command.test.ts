// The operators' command `npm run doctor` as they run it: as a separate process.
import { describe, expect, it } from 'vitest'
import { runProgram } from '../support/program.ts'
import { quirkyDruo } from '../support/quirky-druo.ts'

const doctor = (environment: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  runProgram('src/cli.ts', ['doctor', ...words], environment)

describe('npm run doctor', () => {
  it('finds no problem in the sandbox', async () => {
    const { code, output } = await doctor({})
    expect({
      code,
      lines: output
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(/ {2,}/)),
    }).toEqual({
      code: 0,
      lines: [
        ['DRUO: the embedded sandbox'],
        ['CHECK', 'RESULT', 'FOUND', 'CONSEQUENCE OR FIX'],
        ['access: token', 'ok', 'accepted'],
      ],
    })
    expect(output).not.toMatch(/PROBLEM|WARNING/)
  })

  it('ends with 1 if an assumption does not hold, and shows neither token nor objects', async () => {
    const { href, host } = await quirkyDruo({ dropsReferences: true })
    const { code, output, errors } = await doctor({ DRUO_BASE_URL: href, DRUO_ACCESS_TOKEN: 'secret-token' })
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
    expect(output).toMatch(new RegExp(`^DRUO: ${host}\n`))
    expect(output).toMatch(/^payments: correlation references +PROBLEM +no entry has .+NEEDS_REVIEW/m)
    expect(output).not.toMatch(/secret-token|trx_1|order-/)
  })

  it.each([
    [{ DRUO_BASE_URL: 'http://127.0.0.1:65533', DRUO_ACCESS_TOKEN: 'token' }, [], 1, 'was not reached (ECONNREFUSED)'],
    [{ GATEWAY_AUTH: 'passthrough' }, [], 1, 'has no token. Run the command'],
    [{ DRUO_TIMEOUT_MS: 'soon' }, [], 2, 'DRUO_TIMEOUT_MS'],
    [{}, ['twice'], 2, 'Unexpected argument'],
  ])('says what is wrong: %j %j', async (environment, words, code, message) => {
    const end = await doctor(environment, ...words)
    expect(end).toEqual({ code, output: '', errors: expect.stringContaining(message) })
  })
})
