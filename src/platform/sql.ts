// The interface that SQLite and PostgreSQL share, so that stores need one set of statements.

/** The location of a database. */
export type DatabaseAddress =
  /** A file, or :memory: */
  | { readonly kind: 'sqlite'; readonly path: string }
  /** The address may hold a password. */
  | { readonly kind: 'postgres'; readonly url: string }

export type Row = Readonly<Record<string, unknown>>
export type SqlValue = string | number | null

export interface SqlDatabase {
  /** Runs one statement with `?` for each value. Durable when it resolves. Returns the rows. */
  readonly run: (statement: string, values: readonly SqlValue[]) => Promise<readonly Row[]>
  close(): Promise<void>
}

/** The database cannot be used. The message is one sentence for operators and holds no password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/** Some network errors have a code and no message. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
