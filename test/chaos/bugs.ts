// Known bugs, each put into a copy of the source: the chaos or a named test must notice every one of them.
import type { Edit } from './copy.ts'

export interface Bug {
  readonly edits: readonly Edit[]
  /** The switches with which the chaos notices it; by default usual manners. */
  readonly switches?: string
}

export const bugs: Readonly<Record<string, Bug>> = {
  'no-settle-window': {
    edits: [{ file: 'src/ledger/decision.ts', from: 'if (startedAt < from) {', to: 'if (startedAt < at && false) {' }],
  },
  '5xx-is-a-refusal': {
    edits: [
      {
        file: 'src/druo/calls.ts',
        from: 'response.status >= 400 && response.status <= 499',
        to: 'response.status >= 400',
      },
    ],
  },
  'sending-is-sent-again-after-a-crash': {
    edits: [{ file: 'src/ledger/states.ts', from: "leaseExpired: 'CONFIRMING'", to: "leaseExpired: 'RECORDED'" }],
  },
  'timeout-is-sent-again': {
    edits: [
      {
        file: 'src/druo/calls.ts',
        from: 'const first = await sendOnce(call, token)',
        to: "let first = await sendOnce(call, token)\n        if (first.kind === 'unclear') first = await sendOnce(call, token)",
      },
    ],
  },
  'no-claim': {
    edits: [
      {
        file: 'src/ledger/sql-store.ts',
        from: 'ON CONFLICT DO NOTHING',
        to: 'ON CONFLICT (principal, idempotency_key) DO UPDATE SET updated_at = excluded.updated_at',
      },
    ],
  },
  'success-without-an-id': {
    edits: [
      {
        file: 'src/druo/calls.ts',
        from: 'const value = call.decode(sent.body)',
        to: "const value = call.decode(sent.body) ?? call.decode({ uuid: 'trx_none' })",
      },
    ],
  },
  'reference-is-contained': {
    edits: [
      {
        file: 'src/domains/transactions/transaction-search.ts',
        from: 'tags.includes(reference)',
        to: 'tags.some((tag) => tag.includes(reference))',
      },
    ],
  },
  // Takes every write that is being sent for one of a dead process, which ended as soon as it began.
  'recovery-ignores-the-lease': {
    edits: [
      {
        file: 'src/ledger/change.ts',
        from: "return record.state === 'SENDING' && record.leaseUntil !== null && record.leaseUntil <= at",
        to: "return record.state === 'SENDING' && record.createdAt < at",
      },
      {
        file: 'src/ledger/change.ts',
        from: 'sentUntil: record.leaseUntil ?? at',
        to: 'sentUntil: record.sentAt ?? at',
      },
      {
        file: 'src/ledger/sql-store.ts',
        from: '(lease_until IS NULL OR lease_until <= ?)',
        to: '(TRUE OR lease_until <= ?)',
      },
    ],
  },
}
