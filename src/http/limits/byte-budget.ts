// Bounds the memory that requests take: bodies, or messages of WebSockets. Where there is too much,
// the oldest incomplete one of the caller with the most bytes is refused, so that large bodies keep no other caller out.

import { Members } from '../../platform/index.ts'

export interface ByteBudgetLimits {
  readonly maxTotal: number
  readonly maxPerCaller: number
}

/** Usual requests have a few kB, and the largest 1 MB. */
const byteBudgetLimits: ByteBudgetLimits = { maxTotal: 64_000_000, maxPerCaller: 16_000_000 }

/** The bytes of one request or message. */
export interface ByteAccount {
  /** Sets how many there are. It may refuse this account or another one, but none without a byte. */
  hold(bytes: number): void
  /** From now on it cannot be refused. */
  complete(): void
  leave(): void
}

export interface ByteBudget {
  /**
   * @param caller undefined if callers are not distinguished
   * @param refuse called when the account must make room. It has left then.
   */
  open(caller: string | undefined, refuse: () => void): ByteAccount
  /** For what is complete. Undefined if there is no room. */
  reserve(caller: string | undefined, bytes: number): ByteAccount | undefined
  readonly held: number
}

interface Owner {
  readonly caller: string | undefined
  readonly max: number
  bytes: number
  accounts: number
  /** Those that can be refused, the oldest first. */
  readonly incomplete: Members<{ refuse(): void }>
}

export function createByteBudget({ maxTotal, maxPerCaller }: ByteBudgetLimits = byteBudgetLimits): ByteBudget {
  const owners = new Map<string | undefined, Owner>()
  let held = 0

  const ownerOf = (caller: string | undefined): Owner => {
    const max = caller === undefined ? maxTotal : maxPerCaller
    return owners.get(caller) ?? { caller, max, bytes: 0, accounts: 0, incomplete: new Members() }
  }
  const refuseOldestOf = ({ incomplete }: Owner): void => {
    incomplete.first?.refuse()
  }
  /** Of those that have something to refuse. */
  const largestOwner = (): Owner | undefined => {
    let largest: Owner | undefined
    for (const owner of owners.values()) {
      if (owner.incomplete.size > 0 && owner.bytes > (largest?.bytes ?? 0)) largest = owner
    }
    return largest
  }
  const makeRoom = (owner: Owner): void => {
    while (owner.bytes > owner.max && owner.incomplete.size > 0) refuseOldestOf(owner)
    if (held <= maxTotal) return
    const largest = largestOwner()
    if (largest === undefined) return
    refuseOldestOf(largest)
    makeRoom(owner)
  }

  const open = (caller: string | undefined, refuse: () => void): ByteAccount => {
    const owner = ownerOf(caller)
    owners.set(caller, owner)
    owner.accounts += 1
    let own = 0
    /** Undefined while it cannot be refused. */
    let leaveIncomplete: (() => void) | undefined
    let isComplete = false
    let hasLeft = false
    const change = (bytes: number): void => {
      held += bytes - own
      owner.bytes += bytes - own
      own = bytes
    }
    const protect = (): void => {
      leaveIncomplete?.()
      leaveIncomplete = undefined
    }
    const account = {
      hold(bytes: number) {
        if (hasLeft) return
        change(bytes)
        if (bytes === 0) protect()
        else if (!isComplete) leaveIncomplete ??= owner.incomplete.add(account)
        makeRoom(owner)
      },
      complete() {
        isComplete = true
        protect()
      },
      leave() {
        if (hasLeft) return
        hasLeft = true
        change(0)
        protect()
        owner.accounts -= 1
        if (owner.accounts === 0) owners.delete(caller)
      },
      refuse() {
        account.leave()
        refuse()
      },
    }
    return account
  }

  return {
    open,
    reserve(caller, bytes) {
      const { bytes: before, max } = ownerOf(caller)
      if (held + bytes > maxTotal || before + bytes > max) return undefined
      const account = open(caller, () => undefined)
      account.complete()
      account.hold(bytes)
      return account
    },
    get held() {
      return held
    },
  }
}
