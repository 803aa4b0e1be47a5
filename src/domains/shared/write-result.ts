// The object that a write created or changed: as DRUO has just answered it, or read again for a replay.
import type { GatewayContext } from './context.ts'
import type { JsonValue, WriteRecord } from '../../ledger/index.ts'
import { findMutation } from '../mutations.ts'
import type { AnsweredObjects, MutationResult, ResultObjects, WriteIntentSource } from './write-payload.ts'

/** Null if the mutation has no such object, or did not certainly succeed. @throws {DruoError} */
export async function writeResult<Field extends keyof ResultObjects>(
  field: Field,
  { record, result }: WriteIntentSource,
  context: GatewayContext,
): Promise<ResultObjects[Field] | null> {
  const { [field]: answered }: AnsweredObjects = result
  if (answered) return answered
  if (isElsewhere(record, context)) return null
  const current = await reloadResult(field, record, context)
  // A token of DRUO's own may belong to a stranger who knows the key: it gets what DRUO shows to it, and nothing else.
  if (context.caller.kind === 'passthrough' && current === null) return null
  const restore = findMutation(record.mutation)?.restore?.[field]
  if (restore === undefined || record.state !== 'SUCCEEDED' || record.druoId === null) return current
  return restore(current, snapshotOf(record), record.druoId)
}

/** A reviewer may settle a write of another environment. Its object is at another DRUO, or belongs to another client. */
function isElsewhere({ environment }: WriteRecord, { review }: GatewayContext): boolean {
  return environment !== review.environment
}

/** The object as DRUO shows it to this caller now. */
export async function reloadResult<Field extends keyof ResultObjects>(
  field: Field,
  record: WriteRecord,
  context: GatewayContext,
): Promise<ResultObjects[Field] | null> {
  const { druo } = context
  if (isElsewhere(record, context)) return null
  const reload = findMutation(record.mutation)?.reload[field]
  if (reload === undefined || record.state !== 'SUCCEEDED' || record.druoId === null) return null
  return reload(druo, record.druoId, snapshotOf(record))
}

/** The parts of DRUO's answer that cannot be read again, from what the ledger stored. */
export function recallResult({ mutation, druoId, outcome }: WriteRecord): MutationResult {
  if (outcome?.kind !== 'done' || druoId === null) return {}
  return findMutation(mutation)?.recall?.(outcome.snapshot, druoId) ?? {}
}

/** After the snapshot has been deleted, only what it takes to read the object again. */
function snapshotOf({ outcome, objectType }: WriteRecord): JsonValue {
  if (outcome?.kind === 'done' && outcome.snapshot !== null) return outcome.snapshot
  return objectType === null ? null : { type: objectType }
}
