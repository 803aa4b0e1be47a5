// The words of the payer's pages, in the two languages that DRUO documents.
import type { Language } from '../state.ts'

interface Message {
  readonly title: string
  readonly text: string
}

export interface Wording {
  readonly heading: string
  readonly concept: string
  readonly amount: string
  readonly pay: (amount: string) => string
  readonly decline: string
  readonly sandboxNote: string
  readonly onward: string
  /** By transaction status. */
  readonly results: Readonly<Record<string, Message>>
  /** For every status that has no words of its own. */
  readonly underWay: Message
  readonly errors: Readonly<Record<'UNKNOWN' | 'EXPIRED', Message>>
}

const english: Wording = {
  heading: 'Confirm your payment',
  concept: 'For',
  amount: 'Amount',
  pay: (amount) => `Pay ${amount}`,
  decline: 'Decline',
  sandboxNote: 'This is a sandbox: no money moves.',
  onward: 'Continue',
  results: {
    SUCCESSFUL: { title: 'Payment successful', text: 'Your payment was made.' },
    FAILED: { title: 'Payment not made', text: 'Your bank declined the payment.' },
    CANCELED: { title: 'Payment declined', text: 'You declined the payment. Nothing was charged.' },
  },
  underWay: { title: 'Payment received', text: 'Your payment is being processed.' },
  errors: {
    UNKNOWN: { title: 'This link does not work', text: 'Please check the address, or ask for a new link.' },
    EXPIRED: { title: 'This link has expired', text: 'Nothing was charged. Please ask for a new link.' },
  },
}

const spanish: Wording = {
  heading: 'Confirma tu pago',
  concept: 'Concepto',
  amount: 'Valor',
  pay: (amount) => `Pagar ${amount}`,
  decline: 'Rechazar',
  sandboxNote: 'Este es un entorno de pruebas: no se mueve dinero.',
  onward: 'Continuar',
  results: {
    SUCCESSFUL: { title: 'Pago exitoso', text: 'Tu pago fue realizado.' },
    FAILED: { title: 'Pago no realizado', text: 'Tu banco rechazó el pago.' },
    CANCELED: { title: 'Pago rechazado', text: 'Rechazaste el pago. No se te cobró nada.' },
  },
  underWay: { title: 'Pago recibido', text: 'Tu pago está en proceso.' },
  errors: {
    UNKNOWN: { title: 'Este enlace no funciona', text: 'Revisa la dirección o pide un enlace nuevo.' },
    EXPIRED: { title: 'Este enlace ha vencido', text: 'No se te cobró nada. Pide un enlace nuevo.' },
  },
}

export const wording: Readonly<Record<Language, Wording>> = { en_US: english, es_CO: spanish }
