// What the stores ask of a database, so that one set of statements serves SQLite and PostgreSQL.

export type Row = Readonly<Record<string, unknown>>
export type SqlValue = string | number | null

export interface SqlDatabase {
  /** One statement with `?` for each value, durable when it returns; answers the rows that it gives back. */
  run(statement: string, values: readonly SqlValue[]): Promise<readonly Row[]>
  close(): Promise<void>
}
