// What a gateway checks in its ledger before it serves: whose writes are there, and whether their callers are still known
// under the same names.
import { randomBytes } from 'node:crypto'
import { DatabaseError } from '../platform/index.ts'
import { later } from './states.ts'
import type { WriteStore } from './store.ts'

const secretFact = 'reference secret'
const authenticationFact = (environment: string) => `authentication of ${environment}`
/** Each run of the sandbox is a separate environment. */
const isSandbox = (environment: string): boolean => environment.startsWith('sandbox:')
const dayMs = 24 * 3_600_000

/** The secret of this ledger's correlation references, made at its first start. */
export function ledgerSecret(store: WriteStore): Promise<string> {
  return store.fact(secretFact, randomBytes(32).toString('base64url'))
}

/**
 * A change of GATEWAY_AUTH or of the issuer gives callers other names: their keys would not be found, and a repeated request
 * would be sent again.
 * @throws {DatabaseError} while the environment has writes that a caller may still repeat
 */
export async function checkAuthentication(
  store: WriteStore,
  environment: string,
  fingerprint: string,
  now: Date,
): Promise<void> {
  const known = await store.fact(authenticationFact(environment), fingerprint)
  if (known === fingerprint) return
  if (await store.hasUnsettledOrNew(environment, later(now, -dayMs))) {
    throw new DatabaseError(
      'GATEWAY_AUTH or JWT_ISSUER has changed, and the write ledger has writes that are not settled or younger than a day: ' +
        'their callers would not find their keys, and a repeated request would be sent again. Restore the old value, or ' +
        'confirm the new one with `npm run writes -- adopt`.',
    )
  }
  await adoptAuthentication(store, environment, fingerprint)
}

export async function adoptAuthentication(store: WriteStore, environment: string, fingerprint: string): Promise<void> {
  await store.setFact(authenticationFact(environment), fingerprint)
}

/** Gives the writes of a ledger of an older version, which knew no environments, to the first DRUO that it serves. */
export async function adoptOldWrites(store: WriteStore, environment: string): Promise<void> {
  if (!isSandbox(environment)) await store.adoptWrites(environment)
}

/** The number of writes of other environments that have no outcome. */
export async function openElsewhere(store: WriteStore, environment: string): Promise<number> {
  const open = await store.openWrites()
  return open
    .filter((writes) => writes.environment !== environment && writes.state !== 'RECORDED')
    .reduce((sum, { count }) => sum + count, 0)
}
