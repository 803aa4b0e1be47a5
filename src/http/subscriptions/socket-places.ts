// Bounds on open WebSockets: in total, of one caller, and of one address before authentication. At a limit, the oldest
// socket without a subscription is closed, so that unused sockets do not block other callers.

export interface SocketLimits {
  readonly maxTotal: number
  readonly maxPerCaller: number
  readonly maxUnauthenticatedPerAddress: number
}

/** Behind a proxy all sockets have its address; they are unauthenticated for the time of one round trip only. */
export const socketLimits: SocketLimits = {
  maxTotal: 12_000,
  maxPerCaller: 2000,
  maxUnauthenticatedPerAddress: 1000,
}

/** One open socket. */
export interface SocketPlace {
  /**
   * @param caller undefined if callers are not distinguished
   * @returns false if the caller has too many sockets
   */
  authenticate(caller: string | undefined): boolean
  /** Only a socket without a subscription is closed to make room. */
  setIdle(isIdle: boolean): void
  leave(): void
}

export interface SocketPlaces {
  /** Whether one more socket may be opened. */
  hasRoom(): boolean
  /** @param close called if the socket must make room. Returns undefined if there is no room. */
  take(address: string, close: () => void): SocketPlace | undefined
}

interface Entry {
  owner: string | undefined
  readonly close: () => void
}

export function createSocketPlaces(limits: SocketLimits = socketLimits): SocketPlaces {
  const open = new Set<Entry>()
  /** The oldest first. */
  const idle = new Set<Entry>()
  const byOwner = new Map<string, Set<Entry>>()

  const disown = (entry: Entry): void => {
    if (entry.owner === undefined) return
    const owned = byOwner.get(entry.owner)
    owned?.delete(entry)
    if (owned?.size === 0) byOwner.delete(entry.owner)
    entry.owner = undefined
  }
  const remove = (entry: Entry): void => {
    open.delete(entry)
    idle.delete(entry)
    disown(entry)
  }
  const closeOldestIdle = (entries: Iterable<Entry>): boolean => {
    for (const entry of entries) {
      if (!idle.has(entry)) continue
      remove(entry)
      entry.close()
      return true
    }
    return false
  }
  const own = (entry: Entry, owner: string, max: number): boolean => {
    disown(entry)
    const owned = byOwner.get(owner) ?? new Set<Entry>()
    if (owned.size >= max && !closeOldestIdle(owned)) return false
    entry.owner = owner
    byOwner.set(owner, owned.add(entry))
    return true
  }

  return {
    hasRoom: () => open.size < limits.maxTotal || idle.size > 0,
    take(address, close) {
      if (open.size >= limits.maxTotal && !closeOldestIdle(idle)) return undefined
      const entry: Entry = { owner: undefined, close }
      open.add(entry)
      idle.add(entry)
      own(entry, `address ${address}`, limits.maxUnauthenticatedPerAddress)
      return {
        authenticate(caller) {
          if (caller !== undefined) return own(entry, `caller ${caller}`, limits.maxPerCaller)
          disown(entry)
          return true
        },
        setIdle(isIdle) {
          if (!isIdle) idle.delete(entry)
          else if (open.has(entry)) idle.add(entry)
        },
        leave: () => remove(entry),
      }
    },
  }
}
