// The gateway's schema with the simplest resolvers that answer it, for the peers. Writes have a durable idempotency record.
import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import DataLoader from 'dataloader'
import type { DruoCalls } from './druo-calls.ts'
import {
  accountIn,
  checkoutLinkIn,
  checkoutRequest,
  endUserIn,
  paymentsIn,
  type Reference,
  transactionIn,
  type Wire,
} from './plain-objects.ts'
import { openWriteRecords } from './write-records.ts'

export interface PeerContext {
  readonly caller: string
  readonly accounts: DataLoader<string, ReturnType<typeof accountIn>>
  readonly endUsers: DataLoader<string, ReturnType<typeof endUserIn>>
}

/** One for each request. */
export function peerContext(druo: DruoCalls, caller: string): PeerContext {
  const loader = <T>(folder: string, decode: (body: unknown) => T) =>
    new DataLoader<string, T>((ids) => Promise.all(ids.map(async (id) => decode(await druo.get(`/${folder}/${id}`)))))
  return { caller, accounts: loader('accounts', accountIn), endUsers: loader('end-users', endUserIn) }
}

export function peerSchema(druo: DruoCalls) {
  const writeOnce = openWriteRecords()
  const folder = new URL('../../schema/', import.meta.url)
  const account = (reference: Reference | null, { accounts }: PeerContext) =>
    reference && (reference.whole ? accountIn(reference.whole) : accounts.load(reference.id))
  const endUser = (reference: Reference | null, { endUsers }: PeerContext) =>
    reference && (reference.whole ? endUserIn(reference.whole) : endUsers.load(reference.id))

  return makeExecutableSchema<PeerContext>({
    typeDefs: readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    resolvers: {
      Query: {
        transaction: async (_root: unknown, { id, type }: Wire) =>
          transactionIn(await druo.get(`/${type === 'TRANSFER' ? 'transfers' : 'payments'}/${String(id)}`)),
        transactions: async (_root: unknown, { first, filter }: { first: number; filter: Wire }) => {
          const reference = String(filter['primaryReference'])
          return paymentsIn(
            await druo.get(`/payments/list?primary_reference=${reference}&page=1&page_size=${String(first)}`),
          )
        },
      },
      Mutation: {
        async createCheckoutLink(
          _root: unknown,
          { input }: { input: { idempotencyKey: string; name: string; endUser: Wire; transaction: Wire } },
          { caller }: PeerContext,
        ) {
          const body = checkoutRequest(
            input.name,
            String(input.endUser['existingId']),
            Number(input.transaction['amount']),
          )
          const create = async () => checkoutLinkIn(await druo.post('/checkout/link/create', body))
          return { checkoutLink: await writeOnce({ caller, key: input.idempotencyKey }, body, create), userErrors: [] }
        },
      },
      Transaction: {
        fundingSource: ({ fundingSource }: ReturnType<typeof transactionIn>, _args: unknown, context: PeerContext) =>
          account(fundingSource, context),
        originAccount: ({ originAccount }: ReturnType<typeof transactionIn>, _args: unknown, context: PeerContext) =>
          account(originAccount, context),
        destinationAccount: (
          { destinationAccount }: ReturnType<typeof transactionIn>,
          _args: unknown,
          context: PeerContext,
        ) => account(destinationAccount, context),
      },
      Account: {
        endUser: (source: ReturnType<typeof accountIn>, _args: unknown, context: PeerContext) =>
          endUser(source.endUser, context),
      },
    },
  })
}
