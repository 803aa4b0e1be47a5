// Known ways to get it wrong, each put into a copy of the source: the chaos must notice every one of them.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

export const bugs: Readonly<Record<string, readonly Edit[]>> = {
  'no-settle-window': [
    { file: 'src/ledger/decision.ts', from: 'if (startedAt < from) {', to: 'if (startedAt < at && false) {' },
  ],
  '5xx-is-a-refusal': [
    {
      file: 'src/druo/calls.ts',
      from: 'response.status >= 400 && response.status <= 499',
      to: 'response.status >= 400',
    },
  ],
  'sending-is-sent-again-after-a-crash': [
    { file: 'src/ledger/states.ts', from: "leaseExpired: 'CONFIRMING'", to: "leaseExpired: 'RECORDED'" },
  ],
  'timeout-is-sent-again': [
    {
      file: 'src/druo/calls.ts',
      from: 'const first = await sendOnce(call, token)',
      to: "let first = await sendOnce(call, token)\n        if (first.kind === 'unclear') first = await sendOnce(call, token)",
    },
  ],
  'no-claim': [
    {
      file: 'src/ledger/sql-store.ts',
      from: 'ON CONFLICT DO NOTHING',
      to: 'ON CONFLICT (principal, idempotency_key) DO UPDATE SET updated_at = excluded.updated_at',
    },
  ],
  'success-without-an-id': [
    {
      file: 'src/druo/calls.ts',
      from: 'const value = call.decode(sent.body)',
      to: "const value = call.decode(sent.body) ?? call.decode({ uuid: 'trx_none' })",
    },
  ],
  'reference-is-contained': [
    {
      file: 'src/domains/transactions/transaction-search.ts',
      from: 'tags.includes(reference)',
      to: 'tags.some((tag) => tag.includes(reference))',
    },
  ],
  // Takes every write that is being sent for one of a dead process, which ended as soon as it began.
  'recovery-ignores-the-lease': [
    {
      file: 'src/ledger/change.ts',
      from: "return record.state === 'SENDING' && record.leaseUntil !== null && record.leaseUntil <= at",
      to: "return record.state === 'SENDING' && record.createdAt < at",
    },
    { file: 'src/ledger/change.ts', from: 'sentUntil: record.leaseUntil ?? at', to: 'sentUntil: record.sentAt ?? at' },
    {
      file: 'src/ledger/sql-store.ts',
      from: '(lease_until IS NULL OR lease_until <= ?)',
      to: '(TRUE OR lease_until <= ?)',
    },
  ],
}

/** A copy of the source with the edits; it goes when the process ends. */
export function copyWith(edits: readonly Edit[]): string {
  const root = join(import.meta.dirname, '..', '..')
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-copy-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const part of ['src', 'schema', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const edit of edits) applyTo(folder, edit)
  return folder
}

/** @throws where the source has changed so that the bug cannot be put into it */
function applyTo(folder: string, { file, from, to }: Edit): void {
  const path = join(folder, file)
  const parts = readFileSync(path, 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times, not once`)
  writeFileSync(path, parts.join(to))
}
