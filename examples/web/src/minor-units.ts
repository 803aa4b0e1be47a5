// Amounts as people type them, and as the gateway takes them: integers in the smallest unit, for currencies with two decimal places.

/**
 * Reads `200`, `200,50`, `1.234.567,89` and `1,234,567.89` for a currency with two decimal places. A separator before three
 * digits groups thousands, so that no text has two meanings. Over 15 digits the result is not exact.
 *
 * @returns null if the text is no amount
 */
export function minorUnits(text: string): number | null {
  const bare = text.replaceAll(/[\s$\u00a0]|COP/gi, '')
  const [, grouped = '', fraction = ''] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? []
  const isGrouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(grouped)
  if (!/^\d+$/.test(grouped) && !isGrouped) return null
  // One separator cannot group thousands and begin the decimal places.
  const separator = bare.at(-fraction.length - 1)
  if (fraction !== '' && isGrouped && grouped.includes(separator ?? '')) return null
  return Number(grouped.replaceAll(/[.,]/g, '') + fraction.padEnd(2, '0'))
}

/** The inverse: `8500000` is `85000.00`. */
export function decimalOf(amount: number): string {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
