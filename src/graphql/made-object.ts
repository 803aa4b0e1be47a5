// The object that a write made or changed: as DRUO has just answered it, or as DRUO has it now.
import type { MadeObjects, WriteIntentSource } from '../context.ts'
import { mutationKind } from './mutations.ts'

/** Null where the write made no object of this kind, or it is not certain that it did. */
export async function madeObject<Kind extends Exclude<keyof MadeObjects, 'transactionChange' | 'authentication'>>(
  kind: Kind,
  { record, made }: WriteIntentSource,
  read: (id: string) => Promise<MadeObjects[Kind]>,
): Promise<NonNullable<MadeObjects[Kind]> | null> {
  const answered = made[kind]
  if (answered) return answered
  if (mutationKind(record.mutation)?.makes !== kind || record.state !== 'SUCCEEDED' || record.druoId === null)
    return null
  return (await read(record.druoId)) ?? null
}
