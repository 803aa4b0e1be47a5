// The texts of the payer's pages, in the two languages that DRUO documents.
import type { Language } from '../state.ts'

export interface Message {
  readonly title: string
  readonly text: string
}

interface CheckoutCopy {
  readonly heading: string
  readonly concept: string
  readonly bank: string
  readonly statement: string
  readonly reference: string
  readonly amount: string
  readonly paid: string
  readonly pay: (amount: string) => string
  readonly decline: string
  readonly leave: string
  /** Before the time that is left, and before the time at which the link expires. */
  readonly expiresIn: string
  readonly expiresOn: string
  readonly sandboxNote: string
  readonly onward: string
  readonly lookAgain: string
  readonly backToPayment: string
  /** By transaction status. */
  readonly results: Readonly<Record<string, Message>>
  /** For every other status. */
  readonly underWay: Message
  /** If the payer opens a link that is already paid. */
  readonly alreadyPaid: Message
  readonly left: Message
  readonly errors: Readonly<Record<'UNKNOWN' | 'EXPIRED', Message>>
}

const english: CheckoutCopy = {
  heading: 'Confirm your payment',
  concept: 'For',
  bank: 'Bank',
  statement: 'On your statement',
  reference: 'Reference',
  amount: 'Amount',
  paid: 'Paid',
  pay: (amount) => `Pay ${amount}`,
  decline: 'Decline this payment',
  leave: 'Leave without deciding',
  expiresIn: 'This link expires in',
  expiresOn: 'This link expires on',
  sandboxNote: 'Sandbox: no money moves, and the bank account is connected for you.',
  onward: 'Return to the merchant',
  lookAgain: 'Look again',
  backToPayment: 'Back to the payment',
  results: {
    SUCCESSFUL: { title: 'Payment successful', text: 'Your payment was made.' },
    FAILED: { title: 'Payment not made', text: 'Your bank declined the payment. Nothing was charged.' },
    CANCELED: { title: 'Payment declined', text: 'You declined the payment. Nothing was charged.' },
    REFUNDED: { title: 'Payment refunded', text: 'The merchant has refunded this payment.' },
    REVERSED: { title: 'Payment reversed', text: 'This payment was reversed. The money goes back to your account.' },
    DISPUTED: { title: 'Payment disputed', text: 'This payment is disputed.' },
  },
  underWay: {
    title: 'Payment received',
    text: 'Your payment is being processed. There is no need to pay again.',
  },
  alreadyPaid: { title: 'Already paid', text: 'This payment was made before. There is nothing left to pay.' },
  left: {
    title: 'You left without paying',
    text: 'Nothing was charged, and the merchant still expects the payment. You can close this page, or go back while the link is valid.',
  },
  errors: {
    UNKNOWN: { title: 'This link does not work', text: 'Please check the address, or ask for a new link.' },
    EXPIRED: {
      title: 'This link has expired',
      text: 'Nothing was charged. Please ask the merchant for a new link.',
    },
  },
}

const spanish: CheckoutCopy = {
  heading: 'Confirma tu pago',
  concept: 'Concepto',
  bank: 'Banco',
  statement: 'En tu extracto',
  reference: 'Referencia',
  amount: 'Valor',
  paid: 'Pagado',
  pay: (amount) => `Pagar ${amount}`,
  decline: 'Rechazar este pago',
  leave: 'Salir sin decidir',
  expiresIn: 'Este enlace vence en',
  expiresOn: 'Este enlace vence el',
  sandboxNote: 'Entorno de pruebas: no se mueve dinero y la cuenta bancaria se conecta por ti.',
  onward: 'Volver al comercio',
  lookAgain: 'Consultar de nuevo',
  backToPayment: 'Volver al pago',
  results: {
    SUCCESSFUL: { title: 'Pago exitoso', text: 'Tu pago fue realizado.' },
    FAILED: { title: 'Pago no realizado', text: 'Tu banco rechazó el pago. No se te cobró nada.' },
    CANCELED: { title: 'Pago rechazado', text: 'Rechazaste el pago. No se te cobró nada.' },
    REFUNDED: { title: 'Pago reembolsado', text: 'El comercio reembolsó este pago.' },
    REVERSED: { title: 'Pago reversado', text: 'Este pago fue reversado. El dinero vuelve a tu cuenta.' },
    DISPUTED: { title: 'Pago en disputa', text: 'Este pago está en disputa.' },
  },
  underWay: {
    title: 'Pago recibido',
    text: 'Tu pago está en proceso. No hace falta pagar de nuevo.',
  },
  alreadyPaid: { title: 'Ya está pagado', text: 'Este pago ya fue realizado. No queda nada por pagar.' },
  left: {
    title: 'Saliste sin pagar',
    text: 'No se te cobró nada y el comercio sigue esperando el pago. Puedes cerrar esta página o volver mientras el enlace sea válido.',
  },
  errors: {
    UNKNOWN: { title: 'Este enlace no funciona', text: 'Revisa la dirección o pide un enlace nuevo.' },
    EXPIRED: {
      title: 'Este enlace ha vencido',
      text: 'No se te cobró nada. Pide al comercio un enlace nuevo.',
    },
  },
}

export const checkoutCopy: Readonly<Record<Language, CheckoutCopy>> = { en_US: english, es_CO: spanish }
