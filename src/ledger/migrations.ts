// The ledger's tables, version by version. The n-th entry of a list migrates a database from version n - 1 to version n.
// Released entries are never edited: add a new one. A database of a later version is refused, because this program would
// misread it.

/** Until SQLite's version 2 and PostgreSQL's version 1, CONFIRMING was called UNKNOWN, and a search a look-up. */
const oldStates = "'RECORDED', 'SENDING', 'SUCCEEDED', 'REJECTED', 'UNKNOWN', 'NOT_EXECUTED', 'NEEDS_REVIEW'"
const states = "'RECORDED', 'SENDING', 'SUCCEEDED', 'REJECTED', 'CONFIRMING', 'NOT_EXECUTED', 'NEEDS_REVIEW'"

const oldIndexes = `
  CREATE INDEX writes_due ON writes (next_look_up_at) WHERE next_look_up_at IS NOT NULL;
  CREATE INDEX writes_open ON writes (state, updated_at) WHERE settled_at IS NULL;
  CREATE INDEX writes_settled ON writes (settled_at) WHERE settled_at IS NOT NULL AND reduced_at IS NULL;
  CREATE INDEX writes_reduced ON writes (settled_at) WHERE reduced_at IS NOT NULL;
  CREATE INDEX writes_reference ON writes (reference)`

const indexes = `
  CREATE INDEX writes_due ON writes (next_search_at) WHERE next_search_at IS NOT NULL;
  CREATE INDEX writes_open ON writes (state, updated_at) WHERE settled_at IS NULL;
  CREATE INDEX writes_settled ON writes (settled_at) WHERE settled_at IS NOT NULL AND redacted_at IS NULL;
  CREATE INDEX writes_redacted ON writes (settled_at) WHERE redacted_at IS NOT NULL;
  CREATE INDEX writes_reference ON writes (reference)`

/** In the stored criteria, the placement of the reference was called mark. No other key or value has this text. */
const newCriteria = `REPLACE(lookup, '"mark":"', '"placement":"')`

/** The mutations whose writes each create an object of their own. Later versions store it with each write. */
const createsObject = `CASE WHEN mutation IN ('createCheckoutLink', 'createConnectLink', 'createPayment', 'createPayout',
  'authorizeTransaction', 'createRecurringPlan') THEN 1 ELSE 0 END`

/** Payouts and transfers are read at addresses of their own. Of an authorized transaction, its criteria say the type. */
const objectType = `CASE WHEN mutation = 'createPayout' OR search_criteria LIKE '%"type":"PAYOUT"%' THEN 'PAYOUT'
  WHEN search_criteria LIKE '%"type":"TRANSFER"%' THEN 'TRANSFER' END`

const newReason = `CASE review_reason WHEN 'notSearchable' THEN 'noSearch' ELSE review_reason END`

const newIndexes = `
  CREATE INDEX writes_leased ON writes (environment) WHERE owner IS NOT NULL;
  CREATE INDEX writes_alarms ON writes (alarm_at) WHERE alarm IS NOT NULL AND acknowledged_at IS NULL;
  CREATE INDEX writes_druo_id ON writes (environment, druo_id) WHERE druo_id IS NOT NULL;
  CREATE INDEX writes_listed ON writes (environment, created_at, reference);
  CREATE UNIQUE INDEX writes_created_id ON writes (environment, created_id) WHERE created_id IS NOT NULL`

const facts = (integer: string) => `CREATE TABLE ledger_facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  );
  CREATE TABLE list_proofs (
    environment TEXT NOT NULL,
    list TEXT NOT NULL,
    proven_at ${integer} NOT NULL,
    longest_delay_ms ${integer} NOT NULL,
    last_checked_at ${integer} NOT NULL,
    PRIMARY KEY (environment, list)
  )`

/** Acknowledged writes that their list did not show, with how many later ones it has shown since. */
const missingWrites = `CREATE TABLE missing_writes (
    environment TEXT NOT NULL,
    list TEXT NOT NULL,
    reference TEXT NOT NULL,
    found_since INTEGER NOT NULL,
    PRIMARY KEY (environment, list, reference)
  )`

export const sqliteMigrations: readonly string[] = [
  `CREATE TABLE writes (
    principal TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    mutation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN (${oldStates})),
    owner TEXT,
    lease_until INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    druo_id TEXT,
    outcome TEXT,
    PRIMARY KEY (principal, idempotency_key)
  ) STRICT, WITHOUT ROWID`,

  // Writes of version 1 have no search criteria: they are due at once, for a person.
  `ALTER TABLE writes ADD COLUMN lookup TEXT;
  ALTER TABLE writes ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE writes ADD COLUMN sent_at INTEGER;
  ALTER TABLE writes ADD COLUMN sent_until INTEGER;
  ALTER TABLE writes ADD COLUMN next_look_up_at INTEGER;
  ALTER TABLE writes ADD COLUMN look_ups INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE writes ADD COLUMN failed_look_ups INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE writes ADD COLUMN empty_look_ups INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE writes ADD COLUMN review_reason TEXT;
  ALTER TABLE writes ADD COLUMN settled_by TEXT;
  ALTER TABLE writes ADD COLUMN settled_reason TEXT;
  ALTER TABLE writes ADD COLUMN reduced_at INTEGER;
  UPDATE writes SET sent_at = created_at, sent_until = updated_at, next_look_up_at = COALESCE(lease_until, updated_at)
    WHERE state IN ('SENDING', 'UNKNOWN');
  ${oldIndexes}`,

  // SQLite cannot change a CHECK constraint, so the rows move to a new table. Dropping the old one drops its indexes.
  `CREATE TABLE new_writes (
    principal TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    mutation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    search_criteria TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN (${states})),
    owner TEXT,
    lease_until INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    druo_id TEXT,
    outcome TEXT,
    sent_at INTEGER,
    sent_until INTEGER,
    next_search_at INTEGER,
    searches INTEGER NOT NULL DEFAULT 0,
    failed_searches INTEGER NOT NULL DEFAULT 0,
    empty_searches INTEGER NOT NULL DEFAULT 0,
    review_reason TEXT,
    settled_by TEXT,
    settled_reason TEXT,
    redacted_at INTEGER,
    PRIMARY KEY (principal, idempotency_key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_writes
    SELECT principal, idempotency_key, mutation, fingerprint, reference, ${newCriteria}, revision,
      CASE state WHEN 'UNKNOWN' THEN 'CONFIRMING' ELSE state END,
      owner, lease_until, created_at, updated_at, settled_at, druo_id, outcome, sent_at, sent_until, next_look_up_at,
      look_ups, failed_look_ups, empty_look_ups,
      CASE review_reason WHEN 'noLookUp' THEN 'notSearchable' ELSE review_reason END,
      CASE settled_by WHEN 'lookUp' THEN 'search' ELSE settled_by END,
      settled_reason, reduced_at
    FROM writes;
  DROP TABLE writes;
  ALTER TABLE new_writes RENAME TO writes;
  ${indexes}`,

  // The environment joins the primary key. Until a start names it, it is empty.
  `CREATE TABLE new_writes (
    environment TEXT NOT NULL,
    principal TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    mutation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    search_criteria TEXT,
    creates_object INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN (${states})),
    owner TEXT,
    lease_until INTEGER,
    sender TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    druo_id TEXT,
    created_id TEXT,
    object_type TEXT,
    outcome TEXT,
    sent_at INTEGER,
    sent_until INTEGER,
    next_search_at INTEGER,
    searches INTEGER NOT NULL DEFAULT 0,
    failed_searches INTEGER NOT NULL DEFAULT 0,
    empty_searches INTEGER NOT NULL DEFAULT 0,
    review_reason TEXT,
    settled_by TEXT,
    settler TEXT,
    settled_reason TEXT,
    evidence TEXT,
    alarm TEXT,
    alarm_at INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT,
    redacted_at INTEGER,
    PRIMARY KEY (environment, principal, idempotency_key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO new_writes (environment, principal, idempotency_key, mutation, fingerprint, reference, search_criteria,
      creates_object, revision, state, owner, lease_until, created_at, updated_at, settled_at, druo_id, object_type, outcome,
      sent_at, sent_until, next_search_at, searches, failed_searches, empty_searches, review_reason, settled_by,
      settled_reason, redacted_at)
    SELECT '', principal, idempotency_key, mutation, fingerprint, reference, search_criteria, ${createsObject}, revision,
      state, owner, lease_until, created_at, updated_at, settled_at, druo_id, ${objectType}, outcome, sent_at, sent_until,
      next_search_at, searches, failed_searches, empty_searches, ${newReason}, settled_by, settled_reason, redacted_at
    FROM writes;
  DROP TABLE writes;
  ALTER TABLE new_writes RENAME TO writes;
  ${indexes};
  ${newIndexes};
  ${facts('INTEGER')}`,

  missingWrites,
]

export const postgresMigrations: readonly string[] = [
  `CREATE TABLE writes (
    principal TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    mutation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    lookup TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN (${oldStates})),
    owner TEXT,
    lease_until BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    settled_at BIGINT,
    druo_id TEXT,
    outcome TEXT,
    sent_at BIGINT,
    sent_until BIGINT,
    next_look_up_at BIGINT,
    look_ups INTEGER NOT NULL DEFAULT 0,
    failed_look_ups INTEGER NOT NULL DEFAULT 0,
    empty_look_ups INTEGER NOT NULL DEFAULT 0,
    review_reason TEXT,
    settled_by TEXT,
    settled_reason TEXT,
    reduced_at BIGINT,
    PRIMARY KEY (principal, idempotency_key)
  );
  ${oldIndexes}`,

  `ALTER TABLE writes DROP CONSTRAINT writes_state_check;
  UPDATE writes SET
    lookup = ${newCriteria},
    state = CASE state WHEN 'UNKNOWN' THEN 'CONFIRMING' ELSE state END,
    review_reason = CASE review_reason WHEN 'noLookUp' THEN 'notSearchable' ELSE review_reason END,
    settled_by = CASE settled_by WHEN 'lookUp' THEN 'search' ELSE settled_by END
    WHERE state = 'UNKNOWN' OR lookup IS NOT NULL OR review_reason = 'noLookUp' OR settled_by = 'lookUp';
  ALTER TABLE writes ADD CONSTRAINT writes_state_check CHECK (state IN (${states}));
  ALTER TABLE writes RENAME COLUMN lookup TO search_criteria;
  ALTER TABLE writes RENAME COLUMN next_look_up_at TO next_search_at;
  ALTER TABLE writes RENAME COLUMN look_ups TO searches;
  ALTER TABLE writes RENAME COLUMN failed_look_ups TO failed_searches;
  ALTER TABLE writes RENAME COLUMN empty_look_ups TO empty_searches;
  ALTER TABLE writes RENAME COLUMN reduced_at TO redacted_at;
  ALTER INDEX writes_reduced RENAME TO writes_redacted`,

  `ALTER TABLE writes ADD COLUMN environment TEXT NOT NULL DEFAULT '';
  ALTER TABLE writes ALTER COLUMN environment DROP DEFAULT;
  ALTER TABLE writes ADD COLUMN creates_object INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE writes ALTER COLUMN creates_object DROP DEFAULT;
  ALTER TABLE writes ADD COLUMN sender TEXT;
  ALTER TABLE writes ADD COLUMN created_id TEXT;
  ALTER TABLE writes ADD COLUMN object_type TEXT;
  ALTER TABLE writes ADD COLUMN settler TEXT;
  ALTER TABLE writes ADD COLUMN evidence TEXT;
  ALTER TABLE writes ADD COLUMN alarm TEXT;
  ALTER TABLE writes ADD COLUMN alarm_at BIGINT;
  ALTER TABLE writes ADD COLUMN acknowledged_at BIGINT;
  ALTER TABLE writes ADD COLUMN acknowledged_by TEXT;
  UPDATE writes SET creates_object = ${createsObject}, object_type = ${objectType}, review_reason = ${newReason};
  ALTER TABLE writes DROP CONSTRAINT writes_pkey;
  ALTER TABLE writes ADD PRIMARY KEY (environment, principal, idempotency_key);
  ${newIndexes};
  ${facts('BIGINT')}`,

  missingWrites,
]

export function newerLedgerMessage(version: number, known: number): string {
  return `The ledger is of version ${version}, but this program knows up to ${known}: start the newer program.`
}
