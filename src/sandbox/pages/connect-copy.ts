// The texts of a connect link's page, in the two languages that DRUO documents.
import type { Language } from '../state.ts'

interface ConnectCopy {
  readonly heading: string
  readonly bank: string
  readonly number: string
  readonly numberRule: string
  readonly subtype: string
  readonly subtypes: Readonly<Record<'SAVINGS' | 'CHECKING' | 'ELECTRONIC_DEPOSIT', string>>
  readonly consent: (merchant: string) => string
  readonly connect: string
  readonly rejected: string
  readonly connectedTitle: string
  readonly connected: (merchant: string, account: string) => string
  readonly onward: string
  readonly sandboxNote: string
}

export const connectCopy: Readonly<Record<Language, ConnectCopy>> = {
  en_US: {
    heading: 'Connect your bank account',
    bank: 'Bank',
    number: 'Account number',
    numberRule: '4 to 20 digits.',
    subtype: 'Kind of account',
    subtypes: { SAVINGS: 'Savings', CHECKING: 'Checking', ELECTRONIC_DEPOSIT: 'Electronic deposit' },
    consent: (merchant) => `You authorize ${merchant} to charge and to pay this account through DRUO.`,
    connect: 'Connect the account',
    rejected: 'Choose a bank, and enter an account number of 4 to 20 digits.',
    connectedTitle: 'Account connected',
    connected: (merchant, account) => `${merchant} can now use your account at ${account}.`,
    onward: 'Return to the merchant',
    sandboxNote: 'Sandbox: do not enter a real account number. Only its last four digits are kept.',
  },
  es_CO: {
    heading: 'Conecta tu cuenta bancaria',
    bank: 'Banco',
    number: 'Número de cuenta',
    numberRule: 'De 4 a 20 dígitos.',
    subtype: 'Tipo de cuenta',
    subtypes: { SAVINGS: 'Ahorros', CHECKING: 'Corriente', ELECTRONIC_DEPOSIT: 'Depósito electrónico' },
    consent: (merchant) => `Autorizas a ${merchant} a cobrar y pagar en esta cuenta a través de DRUO.`,
    connect: 'Conectar la cuenta',
    rejected: 'Elige un banco y escribe un número de cuenta de 4 a 20 dígitos.',
    connectedTitle: 'Cuenta conectada',
    connected: (merchant, account) => `${merchant} ya puede usar tu cuenta en ${account}.`,
    onward: 'Volver al comercio',
    sandboxNote:
      'Entorno de pruebas: no escribas un número de cuenta real. Solo se guardan los últimos cuatro dígitos.',
  },
}
