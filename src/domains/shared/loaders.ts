// The loaders of one request, and the relations between objects that they resolve.
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import {
  type Account,
  accountStub,
  type CheckoutLink,
  type ConnectLink,
  connectLinkStub,
  type DruoReads,
  type EndUser,
  endUserStub,
  type Related,
  type Transaction,
  transactionStub,
} from '../../druo/index.ts'
import { selectsOnlyId } from './selected-fields.ts'

type Loader<T> = DataLoader<string, T | null>

/** Only for reads. Each loader is created on first use, as most requests need none or one. */
export class Loaders {
  readonly #druo: DruoReads
  #accounts: Loader<Account> | undefined
  #endUsers: Loader<EndUser> | undefined
  #connectLinks: Loader<ConnectLink> | undefined
  #checkoutLinks: Loader<CheckoutLink> | undefined
  #payments: Loader<Transaction> | undefined
  #payouts: Loader<Transaction> | undefined
  #transfers: Loader<Transaction> | undefined

  constructor(druo: DruoReads) {
    this.#druo = druo
  }

  get accounts() {
    return (this.#accounts ??= createLoader((id) => this.#druo.accounts.get(id)))
  }
  get endUsers() {
    return (this.#endUsers ??= createLoader((id) => this.#druo.endUsers.get(id)))
  }
  get connectLinks() {
    return (this.#connectLinks ??= createLoader((id) => this.#druo.connectLinks.get(id)))
  }
  get checkoutLinks() {
    return (this.#checkoutLinks ??= createLoader((id) => this.#druo.checkoutLinks.get(id)))
  }
  // One loader for each type of transaction, as each has its own address at DRUO.
  get payments() {
    return (this.#payments ??= createLoader((id) => this.#druo.transactions.get(id, 'PAYMENT')))
  }
  get payouts() {
    return (this.#payouts ??= createLoader((id) => this.#druo.transactions.get(id, 'PAYOUT')))
  }
  get transfers() {
    return (this.#transfers ??= createLoader((id) => this.#druo.transactions.get(id, 'TRANSFER')))
  }
}

/** Reads each object once, however often the operation needs it. */
export function createLoader<T>(read: (id: string) => Promise<T>): DataLoader<string, T> {
  // DRUO cannot read several objects in one call. The client limits the number of concurrent calls.
  return new DataLoader((ids) => Promise.all(ids.map((id) => read(id).catch(asError))))
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

interface WithLoaders {
  readonly loaders: Loaders
}

export function followAccount(reference: Related<Account> | null, { loaders }: WithLoaders, info: GraphQLResolveInfo) {
  return follow(reference, loaders.accounts, accountStub, info)
}

export function followEndUser(reference: Related<EndUser> | null, { loaders }: WithLoaders, info: GraphQLResolveInfo) {
  return follow(reference, loaders.endUsers, endUserStub, info)
}

export function followConnectLink(id: string | null, { loaders }: WithLoaders, info: GraphQLResolveInfo) {
  return follow(id === null ? null : { id, embedded: null }, loaders.connectLinks, connectLinkStub, info)
}

export function followPayment(
  reference: Related<Transaction> | null,
  { loaders }: WithLoaders,
  info: GraphQLResolveInfo,
) {
  return follow(reference, loaders.payments, transactionStub, info)
}

/**
 * The other object: as DRUO embedded it, without a call if only the id is selected, or by the loader.
 * @param stub makes the object of which only the id is known, also for an id that DRUO does not know
 * @throws {DruoError} if the object could not be read
 */
export function follow<T>(
  reference: Related<T> | null,
  loader: Loader<T>,
  stub: (id: string) => T,
  info: GraphQLResolveInfo,
): T | null | Promise<T> {
  if (reference === null) return null
  if (reference.embedded !== null) return reference.embedded
  if (selectsOnlyId(info)) return stub(reference.id)
  return loader.load(reference.id).then((loaded) => loaded ?? stub(reference.id))
}
