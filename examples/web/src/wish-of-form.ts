// From the form's fields to what the gateway is asked for.
import type { AccountsQuery, Language } from '../../client/__generated__/graphql.ts'
import type { Fault } from './faults.ts'
import type { Wish } from './intention.ts'
import { minorUnits } from './minor-units.ts'

export type ChosenAccount = AccountsQuery['accounts']['nodes'][number]

export interface FormFields {
  readonly kind: Wish['kind']
  readonly amount: string
  readonly name: string
  readonly description: string
  readonly statementDescriptor: string
  readonly language: Language
}

/** Where each field's faults are named, which differs between the two mutations. */
export const pathsOf = (kind: Wish['kind']) =>
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

/** Only what has no meaning as a number is refused here; all other rules are the gateway's. */
export function wishOf(fields: FormFields, account: ChosenAccount | undefined): Wish | { readonly fault: Fault } {
  const amount = minorUnits(fields.amount)
  const paths = pathsOf(fields.kind)
  if (amount === null) return { fault: { field: paths.amount, message: 'An amount looks like 200 or 200.50.' } }
  const endUserId = account?.endUser?.id
  if (account === undefined || endUserId === undefined) return { fault: { field: paths.payer, message: 'Who pays?' } }
  const payment = { amount, ...given('description', fields), ...given('statementDescriptor', fields) }
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

/** An empty field is left out: to say nothing and to say an empty text are two things. */
const given = <Name extends 'description' | 'statementDescriptor'>(name: Name, fields: FormFields) =>
  fields[name] === '' ? {} : { [name]: fields[name] }

const shopTheme = {
  backgroundColor: '#eef1ee',
  sidebarBackgroundColor: '#12372a',
  sidebarTextColor: '#f4f7f5',
  buttonColor: '#12372a',
  buttonTextColor: '#ffffff',
}
