// Known bugs, each put into a copy of the project, where its named test has to fail: `npm run chaos:bugs` shows it. With
// `npm run chaos -- --bug NAME` the chaos has to notice it too, if it has switches here.
import type { Edit } from './copy.ts'

export interface Bug {
  readonly edits: readonly Edit[]
  readonly test: { readonly file: string; readonly name: string }
  /** The switches with which the chaos notices it. Undefined: the chaos cannot, or only by chance. */
  readonly chaos?: string
}

const bug = (
  [file, from, to]: readonly [file: string, from: string, to: string],
  [test, name]: readonly [test: string, name: string],
  chaos?: string,
): Bug => ({
  edits: [{ file: `src/${file}.ts`, from, to }],
  test: { file: `test/unit/${test}.test.ts`, name },
  ...(chaos === undefined ? {} : { chaos }),
})

/** The answers of DRUO that the ledger's evidence starts from. */
const answerBugs: Readonly<Record<string, Bug>> = {
  '5xx-is-a-refusal': bug(
    ['druo/write-answer', 'refusalStatuses.has(status)', 'status >= 400'],
    ['druo/write-results', '503 with errors'],
    'usual',
  ),
  'any-4xx-is-a-refusal': bug(
    ['druo/write-answer', 'refusalStatuses.has(status)', 'status >= 400 && status <= 499'],
    ['druo/write-results', '403'],
    'failsAfterExecuting',
  ),
  'unknown-words-are-a-refusal': bug(
    ['druo/errors', 'errors.length > 0 && isDocumented', 'errors.length > 0 || isDocumented'],
    ['druo/write-results', '400 internal code'],
    'failsAfterExecuting',
  ),
  'unauthorized-words-are-a-refusal': bug(
    [
      'druo/errors',
      'category === refusalCategory && refusalCodes.has(code)',
      "(category === refusalCategory && refusalCodes.has(code)) || code === 'UNAUTHORIZED'",
    ],
    ['druo/write-answer', 'with 400'],
    'failsAfterExecuting',
  ),
  'unauthorized-words-renew-the-token': bug(
    ['druo/write-answer', 'sent.status === 401', 'sent.status >= 400 && sent.status <= 403'],
    ['druo/write-results', '400 that says unauthorized'],
    'failsAfterExecuting',
  ),
  'errors-beside-an-id-are-ignored': bug(
    ['druo/write-answer', 'if (holdsErrors(body))', 'if (holdsErrors(body) && status > 299)'],
    ['druo/write-results', '200 with an id beside errors'],
    'answersWrongObjects',
  ),
  'success-without-an-id': bug(
    ['druo/write-answer', 'write.decode(body)', "(write.decode(body) ?? write.decode({ uuid: 'trx_none' }))"],
    ['druo/write-results', '200 without id'],
    'usual',
  ),
  'timeout-is-sent-again': bug(
    [
      'druo/calls',
      'const first = await sendOnce(call, token)',
      "let first = await sendOnce(call, token)\n        if (first.kind === 'unclear') first = await sendOnce(call, token)",
    ],
    ['druo/write-results', 'no headers in time'],
    'usual',
  ),
  'another-object-is-believed': bug(
    ['domains/shared/run-mutation', 'if (differences.length === 0) return result', 'if (differences) return result'],
    ['domains/run-mutation', 'is CONFIRMING if DRUO answers another amount, and serves no object'],
    'answersWrongObjects',
  ),
  'references-of-an-answer-do-not-count': bug(
    ['domains/transactions/created-transaction', '...taggedReferences(asked, transaction),', ''],
    ['domains/answers-that-differ', 'createPayment is not known to have succeeded with another second reference'],
    'answersWrongObjects',
  ),
  'tls-upload-is-unsent': bug(
    [
      'druo/transport/writes',
      "if (this.#progress === 'sent') return",
      "if (this.#progress === 'sent' && error instanceof RequestError && error.timings?.upload) return",
    ],
    ['druo/lost-uploads', 'is unclear over TLS, between the handshake and the end of the upload'],
  ),
  'the-lease-is-not-checked-as-the-bytes-leave': bug(
    ['druo/transport/writes', 'else if (!(this.#request.mayStillSend?.() ?? true))', 'else if (!this.#request)'],
    ['druo/write-connections', 'is checked once, with an open connection, and no byte leaves where it has ended'],
    'stopsProcesses',
  ),
}

/** What a search proves. */
const evidenceBugs: Readonly<Record<string, Bug>> = {
  'no-settle-window': bug(
    ['ledger/decision', 'if (leftMs > 0) {', 'if (leftMs > 1e12) {'],
    ['ledger/decision', 'ignores an absence if the search began inside the settle window'],
    'usual',
  ),
  'the-lag-of-a-list-does-not-count': bug(
    ['ledger/decision', 'const delayFactor = 10', 'const delayFactor = 0'],
    ['ledger/decision', 'waits ten times as long as the list has ever lagged'],
    'lagsBehind',
  ),
  'absence-needs-no-proof': bug(
    ['ledger/decision', 'return circumstances.proof === undefined', 'return circumstances === undefined'],
    ['ledger/evidence', 'is no proof in a list that has never shown an acknowledged write'],
    'hidesAuthorizations,dropsReferences',
  ),
  'something-alike-is-nothing': bug(
    ['ledger/decision', "if (result.kind === 'alike') return review('alike')", ''],
    ['ledger/evidence', 'is no proof while something alike is there, unless that belongs to another write'],
  ),
  'reference-is-contained': bug(
    ['domains/shared/list-search', 'tags.includes(reference)', 'tags.some((tag) => tag.includes(reference))'],
    ['domains/reconcile-payments', 'where the list holds only what contains the tag'],
    'hasLookalikes',
  ),
  'an-old-object-is-this-write': bug(
    ['domains/shared/list-search', '...(isOlder ?', '...(isOlder && false ?'],
    ['domains/reconcile-payments', 'where the list holds the tag, made long before'],
  ),
  'an-object-is-the-result-of-two-writes': bug(
    ['ledger/search', 'const taken = await store.takenIds(record, [result.id])', 'const taken = new Set<string>()'],
    ['ledger/evidence', 'of an object that is the result of another write proves nothing'],
  ),
  'a-stale-decision-is-recorded': bug(
    [
      'ledger/reconciler',
      "return result.kind === 'found' && mayDecide ? ((await save(current)) ?? current) : current",
      'return (await save(current)) ?? current',
    ],
    ['ledger/reconciler', 'what the search did not find says nothing about the second request'],
  ),
  'an-alarm-is-only-logged': bug(
    ['ledger/states', 'alarm: alarm ?? record.alarm,', 'alarm: record.alarm,'],
    ['ledger/evidence', 'of a sender that reports late is taken back, with an alarm that stays'],
  ),
}

/** Time, identity and storage. */
const ledgerBugs: Readonly<Record<string, Bug>> = {
  'sending-is-sent-again-after-a-crash': bug(
    ['ledger/states', "leaseExpired: 'CONFIRMING'", "leaseExpired: 'RECORDED'"],
    ['ledger/ledger-faults', 'leaves a write that is never sent again'],
    'usual',
  ),
  'no-claim': bug(
    [
      'ledger/sql-store',
      'ON CONFLICT DO NOTHING',
      'ON CONFLICT (environment, principal, idempotency_key) DO UPDATE SET updated_at = excluded.updated_at',
    ],
    ['ledger/ledger', 'is sent once by 100 requests at the same moment'],
    'usual',
  ),
  'recovery-ignores-the-lease': bug(
    ['ledger/observations', 'return now - lease.since >= record', 'return now - lease.since + 1e9 >= record'],
    ['ledger/observations', 'is over when one revision has been watched for its length'],
    'usual',
  ),
  'the-lease-is-of-the-wall-clock': bug(
    ['ledger/ledger', 'clock.monotonic() < since + leaseMs - sendingMs && now < startBefore', 'now < startBefore'],
    ['ledger/ledger', 'in time that only the monotonic clock shows'],
  ),
  'a-step-of-the-clock-is-ignored': bug(
    ['ledger/observations', 'if (Math.abs(step) <= maxStepMs) return 0', 'if (step !== 0.5) return 0'],
    ['ledger/evidence', 'is no proof right after the clock was stepped'],
  ),
  'the-lease-has-no-time-for-a-renewal': bug(
    ['ledger/lease', '2 * writeMs + tokenMs', 'writeMs'],
    ['ledger/lease', 'leaves time to send again after a token renewal'],
  ),
  'environments-share-their-keys': bug(
    ['config/ledger-identity', 'digest([address, clientOf(druo.credentials)])', 'digest([clientOf(druo.credentials)])'],
    ['ledger/start-checks', 'is that of one address and client, whatever the secret'],
  ),
  'the-reference-has-no-secret': bug(
    ['ledger/write-identity', "createHmac('sha256', secret)", "createHmac('sha256', secret.slice(0, 0))"],
    ['ledger/evidence', 'has another reference in another ledger'],
  ),
  'a-renewed-opaque-token-is-another-principal': bug(
    [
      'http/auth/caller-identity',
      'principal: hasSubject ? jwtPrincipal(iss, sub) : tokensWithoutSubject',
      'principal: hasSubject ? jwtPrincipal(iss, sub) : rateLimitKey',
    ],
    ['http/auth/passthrough', 'finds its keys again after it was renewed, and sends nothing twice'],
    'opaque',
  ),
  'sqlite-synchronous-is-normal': bug(
    ['platform/sqlite', 'synchronous = FULL', 'synchronous = NORMAL'],
    ['platform/sqlite', 'waits for the disk, also after the tables are made'],
  ),
  'withdrawn-keys-count': bug(
    ['http/auth/key-set', 'remote.fresh && published.has(thumbprint)', 'remote.fresh || published.has(thumbprint)'],
    ['http/auth/key-rotation', 'stops working within ten minutes, though only the same token comes'],
  ),
  'withdrawn-keys-count-for-an-hour': bug(
    ['http/auth/key-set', 'const refreshMs = 180_000', 'const refreshMs = 3_600_000'],
    ['http/auth/key-rotation', 'stops working within ten minutes, though two refreshes fail'],
  ),
}

export const bugs: Readonly<Record<string, Bug>> = { ...answerBugs, ...evidenceBugs, ...ledgerBugs }
