// Amounts and times as a payer reads them, in the link's language.
import type { Language, Transaction } from '../state.ts'

export const bcp47 = (language: Language): string => language.replace('_', '-')

/** Such as "$200.00". Two decimal places are ISO 4217's for the peso; the runtime's own locale data says none. */
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

/** Such as "$200.00 COP", on one line: the sign alone would not say whose peso or dollar it is. */
export const formatAmount = (amount: Pick<Transaction, 'amount' | 'currency'>, language: Language): string =>
  `${formatFigure(amount, language)}\u00a0${amount.currency}`

/** In GMT, which is what is known without a script. */
export const formatTime = (time: Date, language: Language): string =>
  new Intl.DateTimeFormat(bcp47(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hour12: language === 'en_US',
    timeZone: 'UTC',
  }).format(time) + ' GMT'
