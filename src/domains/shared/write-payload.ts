// The sources of every mutation's payload and of `WriteIntent`: what their resolvers read.
import type { WriteRecord } from '../../ledger/index.ts'
import type { MutationResult } from './mutation-result.ts'

export interface WritePayloadSource {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[]
  readonly intent: WriteIntentSource | null
}

export interface WriteIntentSource {
  readonly record: WriteRecord
  readonly replayed: boolean
  /** What DRUO has just answered. Empty if it has to be read again. */
  readonly result: MutationResult
}
