// Amounts and times in the link's language.
import type { Language, Transaction } from '../state.ts'

export const bcp47 = (language: Language): string => language.replace('_', '-')

/** For example "$200.00". ISO 4217 has two decimal places for the peso; the runtime's locale data has none. */
export const formatFigure = (
  { amount, currency }: Pick<Transaction, 'amount' | 'currency'>,
  language: Language,
): string =>
  new Intl.NumberFormat(bcp47(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
  }).format(amount / 100)

/** For example "$200.00 COP", on one line. The sign alone could mean pesos or dollars. */
export const formatAmount = (amount: Pick<Transaction, 'amount' | 'currency'>, language: Language): string =>
  `${formatFigure(amount, language)}\u00a0${amount.currency}`

/** In GMT, because without a script the payer's time zone is not known. */
export const formatTime = (time: Date, language: Language): string =>
  new Intl.DateTimeFormat(bcp47(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hour12: language === 'en_US',
    timeZone: 'UTC',
  }).format(time) + ' GMT'
