// Decoded objects: a field that nobody asks for is not decoded, and the whole is still at hand for whoever compares or copies it.
import { describe, expect, it } from 'vitest'
import type { DriftReporter } from '../../../src/druo/decode.ts'
import { whole } from '../../../src/druo/decoded-object.ts'
import { decodeAccount } from '../../../src/druo/resources/account-object.ts'
import { blankEndUser } from '../../../src/druo/resources/end-user-object.ts'
import { decodeTransaction, type Transaction } from '../../../src/druo/resources/transaction-object.ts'
import { endUserWire, transactionWire, type Wire } from '../../support/decoded.ts'
import { accountWire } from '../../support/decoded-objects.ts'

/** A transaction as a list embeds it, together with the fields of DRUO's that were looked at and the drift that was reported. */
function watched(changes: Wire = {}) {
  const looked = new Set<string>()
  const noted = (wire: Wire, prefix: string): Wire =>
    new Proxy(wire, {
      get(target, field, receiver): unknown {
        looked.add(`${prefix}${String(field)}`)
        return Reflect.get(target, field, receiver)
      },
    })
  const drift: Parameters<DriftReporter>[0][] = []
  const end_user = noted(endUserWire(), 'end_user.')
  const funding_source = noted(accountWire({ end_user }), 'account.')
  const transaction = decodeTransaction(noted(transactionWire({ funding_source, ...changes }), ''), (entry) =>
    drift.push(entry),
  )
  if (transaction === null) throw new Error('the sample has an id')
  return { transaction, looked, drift }
}

describe('a transaction of which nothing was asked yet', () => {
  it('has been looked at for ids, statuses and types alone, and so have the objects in it', () => {
    expect([...watched().looked].toSorted()).toEqual([
      'account.current_status',
      'account.end_user',
      'account.type',
      'account.uuid',
      'destination_account',
      'end_user.type',
      'end_user.uuid',
      'funding_source',
      'origin_account',
      'status',
      'type',
      'uuid',
    ])
  })

  it('looks at a field when it is asked for', () => {
    const { transaction, looked } = watched()
    looked.clear()
    expect(transaction.fundingSource?.embedded?.endUser?.embedded?.email).toBe(endUserWire()['email'])
    expect([...looked]).toEqual(['end_user.email'])
  })

  it('has reported what is not known of statuses and types, and reports the rest once it is asked for, and once', () => {
    const { transaction, drift } = watched({ status: 'ON_HOLD', type: 'GIFT', remarks: 'ODD', creation_source: 'FAX' })
    const fields = () => drift.map(({ field }) => field)
    expect(fields()).toEqual(['transaction.status', 'transaction.type'])
    for (let time = 0; time < 2; time += 1) {
      expect(transaction.remarks).toEqual({ value: 'UNKNOWN', raw: 'ODD' })
      expect(transaction.creationSource).toEqual({ value: 'UNKNOWN', raw: 'FAX' })
    }
    transaction.completedBy({ amountMinor: 1 }).withAccounts(transaction)
    expect(fields()).toEqual([
      'transaction.status',
      'transaction.type',
      'transaction.remarks',
      'transaction.creation_source',
    ])
  })
})

describe('the whole', () => {
  const account = () => decodeAccount(accountWire({ end_user: endUserWire() }), () => undefined)

  it('has every field, of the objects in it too', () => {
    expect(Object.keys(Object(whole(account()))).toSorted()).toEqual([
      'code',
      'createdAt',
      'endUser',
      'id',
      'institution',
      'last4',
      'metadata',
      'name',
      'officialName',
      'pendingValidations',
      'primaryReference',
      'remarks',
      'requiresValidation',
      'secondaryReference',
      'sourceConnectLinkId',
      'status',
      'subtype',
      'type',
      'updatedAt',
    ])
    expect(whole([account()])).toMatchObject([
      { endUser: { embedded: { firstName: 'John', createdAt: expect.any(Date) } } },
    ])
  })

  it('is what JSON says', () => {
    expect(JSON.parse(JSON.stringify({ account: account() }))).toEqual(
      JSON.parse(JSON.stringify({ account: whole(account()) })),
    )
    expect(JSON.stringify(account())).toContain('"firstName":"John"')
  })

  it('is what tests compare', () => {
    const named = (first_name: string) =>
      decodeAccount(accountWire({ end_user: endUserWire({ first_name }) }), () => undefined)
    expect(named('Ana')).toStrictEqual(named('Ana'))
    expect(named('Ana')).not.toEqual(named('Eva'))
    expect(decodeAccount(accountWire({ name: 'a' }), () => undefined)).not.toEqual(
      decodeAccount(accountWire({ name: 'b' }), () => undefined),
    )
    expect(blankEndUser('eur_1')).not.toEqual({ id: 'eur_1', type: blankEndUser('eur_1').type })
  })

  it('is more than a spread has, which TypeScript therefore refuses', () => {
    const { transaction } = watched()
    // @ts-expect-error -- the getters are missing
    // oxlint-disable-next-line typescript/no-misused-spread
    const spread: Transaction = { ...transaction }
    expect(Object.keys(spread).length).toBeLessThan(Object.keys(transaction.toJSON()).length)
  })
})

describe('a transaction that is completed', () => {
  const acc = (id: string) => ({ id, embedded: null })

  it('keeps what it says itself', () => {
    const { transaction } = watched({ amount: 5, currency: 'USD', origin_account: 'acc_1', auto_send_receipt: 'true' })
    const known = {
      type: 'REFUND',
      amountMinor: 7,
      currency: 'COP',
      originAccount: acc('acc_2'),
      autoSendReceipt: false,
    } as const
    expect(transaction.completedBy(known)).toStrictEqual(transaction)
  })

  it('takes the rest from what is known, also in two steps', () => {
    const { transaction } = watched({
      type: null,
      amount: null,
      currency: null,
      origin_account: null,
      destination_account: null,
      auto_send_receipt: null,
    })
    const completed = transaction
      .completedBy({ type: 'PAYOUT', amountMinor: 7 })
      .completedBy({ type: 'REFUND', currency: 'COP', destinationAccount: acc('acc_3'), autoSendReceipt: false })
    expect(completed).toMatchObject({
      type: { value: 'PAYOUT', raw: '' },
      amountMinor: 7,
      currency: 'COP',
      originAccount: null,
      destinationAccount: acc('acc_3'),
      autoSendReceipt: false,
    })
    expect(transaction).toMatchObject({ amountMinor: null, currency: 'XXX', autoSendReceipt: null })
  })

  it('shows other accounts where it is given some, and nothing of its own', () => {
    const { transaction } = watched({ origin_account: accountWire({ uuid: 'acc_9' }) })
    const hidden = { fundingSource: null, originAccount: acc('acc_9'), destinationAccount: null }
    expect(whole(transaction.withAccounts(hidden))).toMatchObject({ ...hidden, code: transaction.code })
    expect(JSON.stringify(transaction.withAccounts(hidden))).not.toContain(String(accountWire()['last_4']))
  })
})
