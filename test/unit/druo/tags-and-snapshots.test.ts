// Clients never see the gateway's tag, and the ledger stores no text that a person wrote.
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
import { tag } from '../../support/druo-client.ts'

describe('the tag', () => {
  const tagged = { secondary_reference: tag, metadata: { a: 'b', druo_graphql_ref: tag } }
  const clean = { secondaryReference: null, metadata: { a: 'b' } }
  const own = { secondary_reference: `${tag}X`, metadata: { DRUO_GRAPHQL_REF: 'mine' } }

  it('is in nothing that is served', () => {
    const plan = decodedPlan(
      planWire({
        ...tagged,
        end_user: endUserWire(tagged),
        origin_account: accountWire({ ...tagged, end_user: endUserWire(tagged) }),
        transaction: planTransactionWire(tagged),
      }),
    )
    expect(plan.value).toMatchObject({
      ...clean,
      endUser: { embedded: clean },
      originAccount: { embedded: { ...clean, endUser: { embedded: clean } } },
      transaction: clean,
    })
    expect(JSON.stringify(plan)).not.toContain(tag)
  })

  it('is not mistaken for what the caller wrote', () => {
    const kept = { secondaryReference: `${tag}X`, metadata: { DRUO_GRAPHQL_REF: 'mine' } }
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
