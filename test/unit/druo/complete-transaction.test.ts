// Completing a transaction: values that the gateway knows stand in for those that DRUO's response leaves out.
import { describe, expect, it } from 'vitest'
import { completeTransaction, decodeTransaction } from '../../../src/druo/resources/transaction-decoder.ts'
import { transactionWire, type Wire } from '../../support/decoded.ts'

function transactionWith(changes: Wire) {
  const transaction = decodeTransaction(transactionWire(changes), () => undefined)
  if (transaction === null) throw new Error('the sample has an id')
  return transaction
}

const account = (id: string) => ({ id, embedded: null })

describe('a transaction that is completed', () => {
  it('keeps what DRUO sent', () => {
    const transaction = transactionWith({
      amount: 5,
      currency: 'USD',
      origin_account: 'acc_1',
      auto_send_receipt: 'true',
    })
    const known = {
      type: 'REFUND',
      amountMinor: 7,
      currency: 'COP',
      originAccount: account('acc_2'),
      autoSendReceipt: false,
    } as const
    expect(completeTransaction(transaction, known)).toStrictEqual(transaction)
  })

  it('keeps a type that DRUO sent and the gateway does not know', () => {
    const transaction = transactionWith({ type: 'GIFT' })
    expect(completeTransaction(transaction, { type: 'PAYMENT' }).type).toEqual({ value: 'UNKNOWN', raw: 'GIFT' })
  })

  it('takes the rest from what is known, also in two steps', () => {
    const transaction = transactionWith({
      type: null,
      amount: null,
      currency: null,
      origin_account: null,
      destination_account: null,
      auto_send_receipt: null,
    })
    const first = completeTransaction(transaction, { type: 'PAYOUT', amountMinor: 7 })
    const second = completeTransaction(first, {
      type: 'REFUND',
      currency: 'COP',
      destinationAccount: account('acc_3'),
      autoSendReceipt: false,
    })
    expect(second).toMatchObject({
      type: { value: 'PAYOUT', raw: '' },
      amountMinor: 7,
      currency: 'COP',
      originAccount: null,
      destinationAccount: account('acc_3'),
      autoSendReceipt: false,
    })
    expect(transaction).toMatchObject({ amountMinor: null, currency: null, autoSendReceipt: null })
  })
})
