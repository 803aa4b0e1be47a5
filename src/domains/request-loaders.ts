// The loaders of one request. Each is created on first use, as most requests need none or one.
import type { Loaders } from './shared/context.ts'
import type { DruoReads } from '../druo/index.ts'
import { accountLoader } from './accounts/loader.ts'
import { checkoutLinkLoader } from './checkout-links/loader.ts'
import { connectLinkLoader } from './connect-links/loader.ts'
import { endUserLoader } from './end-users/loader.ts'
import { transactionLoader } from './transactions/loader.ts'

export class RequestLoaders implements Loaders {
  readonly #druo: DruoReads
  #accounts: Loaders['accounts'] | undefined
  #endUsers: Loaders['endUsers'] | undefined
  #connectLinks: Loaders['connectLinks'] | undefined
  #checkoutLinks: Loaders['checkoutLinks'] | undefined
  #payments: Loaders['payments'] | undefined
  #payouts: Loaders['payouts'] | undefined
  #transfers: Loaders['transfers'] | undefined

  constructor(druo: DruoReads) {
    this.#druo = druo
  }

  get accounts() {
    return (this.#accounts ??= accountLoader(this.#druo))
  }
  get endUsers() {
    return (this.#endUsers ??= endUserLoader(this.#druo))
  }
  get connectLinks() {
    return (this.#connectLinks ??= connectLinkLoader(this.#druo))
  }
  get checkoutLinks() {
    return (this.#checkoutLinks ??= checkoutLinkLoader(this.#druo))
  }
  get payments() {
    return (this.#payments ??= transactionLoader(this.#druo, 'PAYMENT'))
  }
  get payouts() {
    return (this.#payouts ??= transactionLoader(this.#druo, 'PAYOUT'))
  }
  get transfers() {
    return (this.#transfers ??= transactionLoader(this.#druo, 'TRANSFER'))
  }
}
