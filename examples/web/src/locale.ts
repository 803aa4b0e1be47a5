// The shop's locale: one of the two languages of DRUO's payment page, so that amounts look the same on both.
export const isSpanish = navigator.language.toLowerCase().startsWith('es')

export const locale = isSpanish ? 'es-CO' : 'en-US'
