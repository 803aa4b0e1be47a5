// WriteIntent: a record of the ledger, in the API's terms. `mutationResolvers` adds the fields that contain objects.
import type { WriteIntentResolvers, WriteState } from '../../__generated__/resolvers-types.ts'
import type { WriteState as RecordState } from '../../ledger/index.ts'
import { findMutation } from '../mutations.ts'

const stateOf: Readonly<Record<RecordState, WriteState>> = {
  RECORDED: 'NOT_SENT',
  SENDING: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  REJECTED: 'REJECTED',
  CONFIRMING: 'CONFIRMING',
  NOT_EXECUTED: 'NOT_EXECUTED',
  NEEDS_REVIEW: 'NEEDS_REVIEW',
}

/** How soon the state can change. A state without an entry does not change by waiting. */
const pollMs: Readonly<Partial<Record<RecordState, number>>> = { SENDING: 1000, CONFIRMING: 1000, NEEDS_REVIEW: 60_000 }

const repeatableStates: ReadonlySet<RecordState> = new Set(['RECORDED', 'REJECTED', 'NOT_EXECUTED'])

export const WriteIntent: Partial<WriteIntentResolvers> = {
  idempotencyKey: ({ record }) => record.idempotencyKey,
  mutation: ({ record }) => record.mutation,
  state: ({ record }) => stateOf[record.state],
  replayed: ({ replayed }) => replayed,
  firstRequestedAt: ({ record }) => record.createdAt,
  settledAt: ({ record }) => record.settledAt,
  nextPollAt: ({ record }, _args, context) => {
    const waitMs = pollMs[record.state]
    if (waitMs === undefined) return null
    const soon = new Date(context.now().getTime() + waitMs)
    const searchAt = record.state === 'CONFIRMING' ? record.nextSearchAt : null
    // If the search is due or running, its result comes a moment later.
    return searchAt !== null && searchAt > soon ? searchAt : soon
  },
  repeatable: ({ record }) => repeatableStates.has(record.state) || findMutation(record.mutation)?.movesMoney === false,
}
