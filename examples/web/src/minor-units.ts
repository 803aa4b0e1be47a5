// Amounts as people type them, and as the gateway takes them: whole numbers of the smallest unit.

/** `200`, `200.5` and `200,50` are amounts of a currency with two decimal places; null for what is none. No float is involved. */
export function minorUnits(text: string): number | null {
  const [, whole, fraction = ''] = /^\s*(\d{1,12})(?:[.,](\d{1,2}))?\s*$/.exec(text) ?? []
  return whole === undefined ? null : Number(whole + fraction.padEnd(2, '0'))
}
