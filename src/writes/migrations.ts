// The ledger's tables, version by version. Each entry leads to the version of its place in the list; what is released is
// never edited, only followed by another. A database of a later version is refused: this program would misread it.

const states = "'RECORDED', 'SENDING', 'SUCCEEDED', 'REJECTED', 'UNKNOWN', 'NOT_EXECUTED', 'NEEDS_REVIEW'"

const indexes = `
  CREATE INDEX writes_due ON writes (next_look_up_at) WHERE next_look_up_at IS NOT NULL;
  CREATE INDEX writes_open ON writes (state, updated_at) WHERE settled_at IS NULL;
  CREATE INDEX writes_settled ON writes (settled_at) WHERE settled_at IS NOT NULL AND reduced_at IS NULL;
  CREATE INDEX writes_reduced ON writes (settled_at) WHERE reduced_at IS NOT NULL;
  CREATE INDEX writes_reference ON writes (reference)`

export const sqliteMigrations: readonly string[] = [
  `CREATE TABLE writes (
    principal TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    mutation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN (${states})),
    owner TEXT,
    lease_until INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    settled_at INTEGER,
    druo_id TEXT,
    outcome TEXT,
    PRIMARY KEY (principal, idempotency_key)
  ) STRICT, WITHOUT ROWID`,

  // What was sent before there were look-ups has nothing to be searched by: it is due at once, for a person.
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
  ${indexes}`,
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
    state TEXT NOT NULL CHECK (state IN (${states})),
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
  ${indexes}`,
]

export function newerLedgerMessage(version: number, known: number): string {
  return `The ledger is of version ${version}, but this program knows up to ${known}: start the newer program.`
}
