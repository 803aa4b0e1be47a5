// WriteIntent: a record of the ledger, in the words of callers.
import type { WriteIntentResolvers, WriteState } from '../../__generated__/resolvers-types.ts'
import { mutationKind } from '../../graphql/mutations.ts'
import type { WriteState as RecordState } from '../../shared/write-report.ts'

const stateOf: Readonly<Record<RecordState, WriteState>> = {
  RECORDED: 'NOT_SENT',
  SENDING: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  REJECTED: 'REJECTED',
  UNKNOWN: 'CONFIRMING',
  NOT_EXECUTED: 'NOT_EXECUTED',
  NEEDS_REVIEW: 'NEEDS_REVIEW',
}

/** How soon asking again can bring news, by state; elsewhere there is nothing to wait for. */
const pollMs: Readonly<Partial<Record<RecordState, number>>> = { SENDING: 1000, UNKNOWN: 1000, NEEDS_REVIEW: 60_000 }

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
    const lookUpAt = record.state === 'UNKNOWN' ? record.nextLookUpAt : null
    // A look-up that is due or under way brings news a moment later.
    return lookUpAt !== null && lookUpAt > soon ? lookUpAt : soon
  },
  repeatable: ({ record }) => repeatableStates.has(record.state) || mutationKind(record.mutation)?.movesMoney === false,
}
