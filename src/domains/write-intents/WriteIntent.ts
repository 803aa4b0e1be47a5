// WriteIntent: a record of the ledger, in the API's terms. `mutationResolvers` adds the fields that contain objects.
import type { WriteIntentResolvers, WriteReviewReason, WriteState } from '../../__generated__/resolvers-types.ts'
import { type FoundObject, type ReviewReason, type WriteState as RecordState, writeStates } from '../../ledger/index.ts'
import { findMutation } from '../mutations.ts'
import { mayReview } from './reviewer.ts'

const states: Readonly<Record<RecordState, WriteState>> = {
  RECORDED: 'NOT_SENT',
  SENDING: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  REJECTED: 'REJECTED',
  CONFIRMING: 'CONFIRMING',
  NOT_EXECUTED: 'NOT_EXECUTED',
  NEEDS_REVIEW: 'NEEDS_REVIEW',
}

export function stateOf(state: RecordState): WriteState {
  return states[state]
}

export function recordState(state: WriteState): RecordState | null {
  return writeStates.find((candidate) => states[candidate] === state) ?? null
}

const reviewReasons: Readonly<Record<ReviewReason, WriteReviewReason>> = {
  noSearch: 'NO_SEARCH',
  unprovenSearch: 'UNPROVEN_SEARCH',
  several: 'SEVERAL',
  different: 'DIFFERENT',
  alike: 'ALIKE',
  tooOld: 'TOO_OLD',
}

/** How soon the state can change. A state without an entry does not change by waiting. */
const pollMs: Readonly<Partial<Record<RecordState, number>>> = { SENDING: 1000, CONFIRMING: 1000, NEEDS_REVIEW: 60_000 }

const repeatableStates: ReadonlySet<RecordState> = new Set(['RECORDED', 'REJECTED', 'NOT_EXECUTED'])

export const WriteIntent: Partial<WriteIntentResolvers> = {
  idempotencyKey: ({ record }) => record.idempotencyKey,
  mutation: ({ record }) => record.mutation,
  state: ({ record }) => stateOf(record.state),
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
  reviewReason: ({ record: { state, reviewReason } }) =>
    state === 'NEEDS_REVIEW' && reviewReason !== null ? reviewReasons[reviewReason] : null,
  reference: ({ record }, _args, { caller }) => (mayReview(caller) ? record.reference : null),
  evidence: ({ record: { reference, evidence } }, _args, { caller }) => {
    if (evidence === null || !mayReview(caller)) return null
    const { answer, searched, searchedAt, found } = evidence
    return {
      reference,
      answer: answer && evidenceObject(answer),
      searched,
      searchedAt: searchedAt === null ? null : new Date(searchedAt),
      found: found.map(evidenceObject),
    }
  },
  repeatable: ({ record }) => repeatableStates.has(record.state) || findMutation(record.mutation)?.movesMoney === false,
}

function evidenceObject({ createdAt, ...object }: FoundObject) {
  return { ...object, createdAt: createdAt === null ? null : new Date(createdAt) }
}
