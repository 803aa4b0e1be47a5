// Has writes searched for again that are in review only because nothing was proven of their list, once the list is proven.
//
// They stay in review until a search decides, so that a person may decide first. A person's decision is never changed.
import { changeBy } from './states.ts'
import type { ListProofs } from './list-proofs.ts'
import type { Clock } from './observations.ts'
import type { Search } from './search.ts'
import type { WriteStore } from './store.ts'

interface UnprovenWritesOptions {
  readonly store: Pick<WriteStore, 'unproven' | 'change'>
  readonly environment: string
  readonly search: Pick<Search, 'listOf'>
  readonly proofs: Pick<ListProofs, 'find'>
  readonly clock: Clock
}

const batch = 200

/** Their searches are due afterwards. @throws if the store fails */
export async function planProvenSearches(options: UnprovenWritesOptions): Promise<void> {
  const { store, environment, search, proofs, clock } = options
  const isProven = new Map<string, boolean>()
  let after = ''
  for (;;) {
    const records = await store.unproven({ environment, after, limit: batch })
    for (const record of records) {
      const list = search.listOf(record)
      const proven = isProven.get(list) ?? (await proofs.find(list)) !== undefined
      isProven.set(list, proven)
      const at = clock.now()
      const change = proven ? changeBy(record, 'listProven', at, { nextSearchAt: at, emptySearches: 0 }) : undefined
      // Another replica, or a person, may have been first.
      if (change !== undefined) await store.change(record, change)
    }
    const last = records.at(-1)
    if (last === undefined || records.length < batch) return
    after = last.reference
  }
}
