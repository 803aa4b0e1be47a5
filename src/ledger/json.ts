// JSON values as types: what the ledger can store.

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject

interface JsonObject {
  readonly [key: string]: JsonValue
}
