// The table of fields that a command becomes, as the DRUO client makes it, caught before anything is sent.
import type { Calls } from '../../src/druo/calls.ts'
import type { CommandField } from '../../src/druo/command-fields.ts'
import { checkoutLinks, type CreateCheckoutLinkCommand } from '../../src/druo/resources/checkout-links.ts'
import type { AuthorizeTransactionCommand } from '../../src/druo/resources/transaction-commands.ts'
import { transactions } from '../../src/druo/resources/transactions.ts'
import { sending } from './druo-client.ts'

async function caught(write: (calls: Calls) => Promise<unknown>): Promise<readonly CommandField[]> {
  let fields: readonly CommandField[] = []
  await write({
    read: () => Promise.reject(new Error('only written')),
    write: async (call) => {
      fields = call.fields
      return { kind: 'unclear', cause: 'not sent' }
    },
  })
  return fields
}

export function authorizeFieldsOf(command: AuthorizeTransactionCommand): Promise<readonly CommandField[]> {
  return caught((calls) => transactions(calls, () => undefined).authorize(command, sending()))
}

export function checkoutFieldsOf(command: CreateCheckoutLinkCommand): Promise<readonly CommandField[]> {
  return caught((calls) => checkoutLinks(calls, () => undefined).create(command, sending()))
}
