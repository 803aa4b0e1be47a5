// The rules of connecting, validating and authenticating accounts that types cannot carry: each with its path and its code.
import { describe, expect, it } from 'vitest'
import { checkAuthenticateAccount } from '../../../src/domains/accounts/Mutation.authenticateAccount.ts'
import { checkNewAccount } from '../../../src/domains/accounts/new-account.ts'
import type { ValidationAction } from '../../../src/druo/resources/account-decoder.ts'
import { accountInput, stepInput } from '../../support/further-inputs.ts'
import { violationsOf, identification, individual, organization, rules } from '../../support/mutation-inputs.ts'

const metadata = { order: '1', druo_graphql_ref: 'mine' }
const colombian = { address: { country: 'COL' } } as const

const account = (...changes: Parameters<typeof accountInput>) =>
  violationsOf(checkNewAccount(accountInput(...changes), rules()))
const step = (changes: Parameters<typeof stepInput>[0], action?: ValidationAction | 'UNKNOWN') => {
  const pendingValidations = [
    { slug: 'other', action: { value: 'CONFIRM_OTP_VIA_MICRODEPOSIT', raw: '' } as const },
    ...(action === undefined ? [] : [{ slug: 'b8772a3a', action: { value: action, raw: action } }]),
  ]
  return violationsOf(checkAuthenticateAccount(stepInput(changes), { pendingValidations }))
}
type Row = readonly [rule: string, violations: readonly string[], expected: readonly string[]]

const accounts: readonly Row[] = [
  ['no consent', account({ userAuthorization: false }), ['INVALID userAuthorization']],
  ['no institution', account({ institutionId: ' ' }), ['REQUIRED institutionId']],
  ['no number', account({ accountNumber: '' }), ['REQUIRED accountNumber']],
  ['UNKNOWN type', account({ type: 'UNKNOWN' }), ['INVALID type']],
  ['UNKNOWN subtype', account({ subtype: 'UNKNOWN' }), ['INVALID subtype']],
  ['a line end', account({ accountNumber: '1\n2' }), ['INVALID accountNumber']],
  ['the gateway’s key', account({ metadata }), ['INVALID metadata.druo_graphql_ref']],
  ['no end user', account({ endUser: { existingId: ' ' } }), ['REQUIRED endUser.existingId']],
  ['a Colombian', account({ endUser: individual(colombian) }), ['REQUIRED endUser.individual.identification']],
  ['a Colombian with a document', account({ endUser: individual({ ...colombian, identification }) }), []],
  ['a blank optional text', account({ routingNumber: '', primaryReference: ' ' }), []],
  [
    'everything at once',
    account({
      userAuthorization: false,
      institutionId: '',
      accountNumber: ' ',
      type: 'UNKNOWN',
      subtype: 'UNKNOWN',
      endUser: organization({ legalName: '', ...colombian }),
      metadata,
      primaryReference: 'a\tb',
    }),
    [
      'INVALID metadata.druo_graphql_ref',
      'INVALID primaryReference',
      'INVALID subtype',
      'INVALID type',
      'INVALID userAuthorization',
      'REQUIRED accountNumber',
      'REQUIRED endUser.organization.identification',
      'REQUIRED endUser.organization.legalName',
      'REQUIRED institutionId',
    ],
  ],
]

const otp = 'CONFIRM_OTP_VIA_MICRODEPOSIT'
const confirm = 'CONFIRM_REQUEST_WITH_INSTITUTION'
const steps: readonly Row[] = [
  ['a code where one is asked for', step({ otp: '72' }, otp), []],
  ['no code where one is asked for', step({}, otp), ['REQUIRED otp']],
  ['null where one is asked for', step({ otp: null }, otp), ['REQUIRED otp']],
  ['a blank code where one is asked for', step({ otp: ' ' }, otp), ['REQUIRED otp']],
  ['no code where none is asked for', step({}, confirm), []],
  ['null where none is asked for', step({ otp: null }, confirm), []],
  ['a code where none is asked for', step({ otp: '72' }, confirm), ['INVALID otp']],
  // What is not known of a step is DRUO's to judge.
  ['a code for an action that is not known', step({ otp: '72' }, 'UNKNOWN'), []],
  ['no code for an action that is not known', step({}, 'UNKNOWN'), []],
  ['a code for a step that is not pending', step({ otp: '72' }), []],
  ['no code for a step that is not pending', step({}), []],
  ['a blank code for a step that is not pending', step({ otp: '' }), ['REQUIRED otp']],
  ['an account that DRUO does not know', violationsOf(checkAuthenticateAccount(stepInput({ otp: '72' }), null)), []],
  [
    'everything at once',
    step({ accountId: '', slug: ' ', otp: '\n' }),
    ['INVALID otp', 'REQUIRED accountId', 'REQUIRED otp', 'REQUIRED slug'],
  ],
]

describe.each([
  ['a new account', accounts],
  ['a step', steps],
])('%s', (_what, rows) => {
  it.each(rows)('%s', (_rule, violations, expected) => {
    expect(violations).toEqual(expected.map((violation) => violation.replace(' ', ' input.')))
  })
})
