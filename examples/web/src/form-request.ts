// Turns the form's fields into a payment request.
import type { AccountsQuery, Language } from '../../client/__generated__/graphql.ts'
import { minorUnits } from './minor-units.ts'
import type { PaymentRequest } from './payment-attempt.ts'
import type { Violation } from './violations.ts'

export type ChosenAccount = AccountsQuery['accounts']['nodes'][number]

export interface FormFields {
  readonly kind: PaymentRequest['kind']
  readonly amount: string
  readonly name: string
  readonly description: string
  readonly statementDescriptor: string
  readonly language: Language
}

/** The paths of the fields in violations. They differ between the two mutations. */
export const pathsOf = (kind: PaymentRequest['kind']) =>
  kind === 'link'
    ? {
        amount: 'input.transaction.amount',
        name: 'input.name',
        description: 'input.transaction.description',
        statementDescriptor: 'input.transaction.statementDescriptor',
        payer: 'input.endUser.existingId',
        language: 'input.language',
      }
    : {
        amount: 'input.amount',
        name: 'input.name',
        description: 'input.description',
        statementDescriptor: 'input.statementDescriptor',
        payer: 'input.fundingSourceId',
        language: 'input.language',
      }

type FieldName = keyof ReturnType<typeof pathsOf>

/** The gateway's messages are for developers. Customers read these. */
const sentences: Readonly<Record<FieldName, string>> = {
  amount: 'Enter an amount above zero.',
  name: 'Enter a name for the payment page.',
  description: 'This description cannot be used.',
  statementDescriptor: 'Use 4 to 22 characters with at least one letter.',
  payer: 'Choose another payer.',
  language: 'Choose another language.',
}

const fieldNames = ['amount', 'name', 'description', 'statementDescriptor', 'payer', 'language'] as const

/** Violations of the form's fields get the shop's sentence. All others keep the gateway's message. */
export function forCustomers(violations: readonly Violation[], kind: PaymentRequest['kind']): readonly Violation[] {
  const paths = pathsOf(kind)
  return violations.map(({ field, message }) => {
    const name = fieldNames.find((candidate) => paths[candidate] === field)
    return { field, message: name === undefined ? message : sentences[name] }
  })
}

/** Checks only what has no meaning as a number. All other rules are the gateway's. */
export function requestOf(
  fields: FormFields,
  account: ChosenAccount | undefined,
): PaymentRequest | { readonly violation: Violation } {
  const amount = minorUnits(fields.amount)
  const paths = pathsOf(fields.kind)
  if (amount === null) {
    return { violation: { field: paths.amount, message: 'Enter an amount such as 200, 200.50 or 1.234.567,89.' } }
  }
  if (amount > maxAmount) return { violation: { field: paths.amount, message: 'This amount is too large.' } }
  const endUserId = account?.endUser?.id
  if (account === undefined || endUserId === undefined) {
    return { violation: { field: paths.payer, message: 'Choose a payer.' } }
  }
  // A link's name is what people recognize its payment by.
  const description = fields.description || (fields.kind === 'link' ? fields.name : '')
  const payment = {
    amount,
    ...given('description', description),
    ...given('statementDescriptor', fields.statementDescriptor),
  }
  if (fields.kind === 'charge') return { kind: 'charge', input: { fundingSourceId: account.id, ...payment } }
  return {
    kind: 'link',
    input: {
      endUser: { existingId: endUserId },
      name: fields.name,
      language: fields.language,
      theme: shopTheme,
      transaction: payment,
    },
  }
}

/** COP 1,000,000,000,000.00 */
const maxAmount = 100_000_000_000_000

/** Leaves out an empty field: the gateway sends an empty text to DRUO. */
const given = (name: 'description' | 'statementDescriptor', text: string) => (text === '' ? {} : { [name]: text })

const shopTheme = {
  backgroundColor: '#eef1ee',
  sidebarBackgroundColor: '#12372a',
  sidebarTextColor: '#f4f7f5',
  buttonColor: '#12372a',
  buttonTextColor: '#ffffff',
}
