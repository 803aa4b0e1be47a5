// The doctor in front of a DRUO with every quirk turned either way: what it says of each assumption.
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/domains/doctor/diagnose.ts'
import type { Verdict } from '../../../src/druo/doctor/check.ts'
import { quirkyDruo, type Quirks } from '../../support/quirky-druo.ts'

const diagnosisOf = async (quirks: Partial<Quirks>) =>
  diagnose({
    baseUrl: await quirkyDruo(quirks),
    credentials: { accessToken: 'token' },
    version: '2021-11-22',
    userAgent: 'doctor-test',
    timeoutMs: 5000,
  })

async function checkOf(name: string, quirks: Partial<Quirks>) {
  const { checks } = await diagnosisOf(quirks)
  return checks.find((check) => check.name === name) ?? expect.fail(`no check ${name}`)
}

const references = 'payments: correlation references'
const byReference = 'payments: filter by reference'

const cases: readonly (readonly [string, Partial<Quirks>, Verdict, string])[] = [
  ['access: token', {}, 'ok', 'accepted'],
  ['access: token', { refusesTheToken: true }, 'problem', 'status 401'],
  ['clock: difference from DRUO', {}, 'ok', '0 s'],
  ['clock: difference from DRUO', { clockMs: 60_000 }, 'warning', ' s'],
  ['clock: difference from DRUO', { clockMs: -60_000 }, 'warning', '-'],
  ['clock: difference from DRUO', { clockMs: 400_000 }, 'problem', ' s'],
  ['clock: difference from DRUO', { clockMs: undefined }, 'unknown', 'no Date header'],
  ['ids: unknown id', {}, 'ok', 'status 404'],
  ['ids: unknown id', { unknownId: 'unexpected value' }, 'ok', 'status 400'],
  ['ids: unknown id', { unknownId: 'internal error' }, 'warning', 'status 500'],
  ['payments: page_info', {}, 'ok', 'has_next_page is there'],
  ['payments: page_info', { hasNoPageInfo: true }, 'warning', 'no has_next_page'],
  ['payments: is a list', { hasNoLists: true }, 'problem', 'no list'],
  [references, {}, 'ok', '1 of 2 entries'],
  [references, { hasOwnReference: false }, 'unknown', 'none holds a reference of the gateway'],
  [references, { dropsReferences: true }, 'problem', 'no entry has'],
  [references, { isEmpty: true }, 'unknown', 'empty'],
  [byReference, {}, 'ok', 'works'],
  [byReference, { dropsReferences: true }, 'unknown', 'nothing to find'],
  ['times: GMT', {}, 'ok', 'states its zone'],
  ['times: GMT', { times: 'gmt' }, 'unknown', 'without a zone'],
  ['times: GMT', { times: 'ahead' }, 'problem', 'in the future'],
  ['times: GMT', { isEmpty: true }, 'unknown', 'no times'],
]

const filterCases: readonly (readonly [string, Quirks['filters'], boolean, Verdict])[] = [
  'payments: filter by reference',
  'payouts: filter by amount',
  'transfers: filter by time',
].flatMap((name) => [
  [name, 'work', false, 'ok'] as const,
  [name, 'refuses', false, 'warning'] as const,
  [name, 'ignores', false, 'warning'] as const,
  [name, 'hides', false, 'problem'] as const,
  [name, 'work', true, 'unknown'] as const,
])

describe('the doctor', () => {
  it.each(cases)('%s with %j: %s', async (name, quirks, verdict, found) => {
    expect(await checkOf(name, quirks)).toMatchObject({ verdict, found: expect.stringContaining(found) })
  })

  it.each(filterCases)('%s: %s, empty list: %s', async (name, filters, isEmpty, verdict) => {
    expect(await checkOf(name, { filters, isEmpty })).toMatchObject({ verdict })
  })

  it('is content with a DRUO of usual manners, and names a consequence or a fix for everything else', async () => {
    expect(await diagnosisOf({})).toMatchObject({ isHealthy: true })
    const { checks, isHealthy } = await diagnosisOf({ dropsReferences: true, hasNoPageInfo: true, clockMs: undefined })
    expect(isHealthy).toBe(false)
    expect(checks.filter(({ verdict, advice }) => verdict !== 'ok' && advice === '')).toEqual([])
  })

  it('says which assumption could not be checked where DRUO refuses the token', async () => {
    const { checks, isHealthy } = await diagnosisOf({ refusesTheToken: true })
    expect({ checks: checks.map(({ name }) => name), isHealthy }).toEqual({
      checks: ['access: token', 'clock: difference from DRUO', 'times: GMT'],
      isHealthy: false,
    })
  })
})
