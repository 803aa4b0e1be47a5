// What leaves the client of an answer: without the gateway's mark, and kept only as far as it is nobody's own words.
import { describe, expect, it } from 'vitest'
import { authenticationSnapshot } from '../../../src/druo/resources/account-decoder.ts'
import { transactionChangeSnapshot } from '../../../src/druo/resources/transaction-decoder.ts'
import { endUserWire } from '../../support/decoded.ts'
import {
  accountWire,
  authenticationWire,
  changeWire,
  decodedAccount,
  decodedAuthentication,
  decodedChange,
  decodedPlan,
  planTransactionWire,
  planWire,
} from '../../support/decoded-objects.ts'
import { mark } from '../../support/druo-client.ts'

describe('the mark', () => {
  const marked = { secondary_reference: mark, metadata: { a: 'b', druo_graphql_ref: mark } }
  const clean = { secondaryReference: null, metadata: { a: 'b' } }
  const own = { secondary_reference: `${mark}X`, metadata: { DRUO_GRAPHQL_REF: 'mine' } }

  it('is in nothing that is served', () => {
    const plan = decodedPlan(
      planWire({
        ...marked,
        end_user: endUserWire(marked),
        origin_account: accountWire({ ...marked, end_user: endUserWire(marked) }),
        transaction: planTransactionWire(marked),
      }),
    )
    expect(plan.value).toMatchObject({
      ...clean,
      endUser: { embedded: clean },
      originAccount: { embedded: { ...clean, endUser: { embedded: clean } } },
      transaction: clean,
    })
    expect(JSON.stringify(plan)).not.toContain(mark)
  })

  it('is not mistaken for what the caller wrote', () => {
    const kept = { secondaryReference: `${mark}X`, metadata: { DRUO_GRAPHQL_REF: 'mine' } }
    expect(decodedPlan(planWire({ ...own, transaction: planTransactionWire(own) })).value).toMatchObject({
      ...kept,
      transaction: kept,
    })
    expect(decodedAccount(accountWire(own)).value).toMatchObject(kept)
  })
})

describe('what is kept of an answer', () => {
  it('says again how an authentication went', () => {
    for (const wire of [authenticationWire(), { remarks: 'LOST' }, { status: 'succeeded' }]) {
      const { value } = decodedAuthentication(wire)
      if (value === null) return expect.unreachable()
      expect(decodedAuthentication(authenticationSnapshot(value)).value).toStrictEqual(value)
    }
  })

  it('says again how a transaction stands, without a reason that may be anybody’s words', () => {
    const { value } = decodedChange(changeWire({ status: 'SUCCEESSFUL', decline_reason: 'Ana said no.' }))
    if (value === null) return expect.unreachable()
    const kept = transactionChangeSnapshot(value)
    expect(JSON.stringify(kept)).not.toContain('Ana')
    expect(decodedChange(kept).value).toStrictEqual({ ...value, declineReason: null })
  })
})
