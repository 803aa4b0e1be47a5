// Reports enumeration values from DRUO that this version does not know: each is counted every time and logged once.
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

const maxRemembered = 1000

export function unknownEnumReporter(logger: Logger, metrics: Metrics) {
  const seen = new Set<string>()
  return ({ field, value }: { readonly field: string; readonly value: string }): void => {
    metrics.unknownValue({ field })
    const entry = `${field} ${value}`
    if (seen.has(entry) || seen.size >= maxRemembered) return
    seen.add(entry)
    // A value with digits or punctuation is not an enumeration value, and might be personal data.
    const shown = /^[A-Za-z][A-Za-z_ -]{0,63}$/.test(value) ? value : '(not shown)'
    logger.warn({ field, value: shown }, 'DRUO sent an enumeration value that this version does not know')
  }
}
