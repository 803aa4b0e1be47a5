// Phone numbers: which texts are sent as digits, and which are refused.
import { describe, expect, it } from 'vitest'
import { checkCreateCheckoutLink } from '../../../src/domains/checkout-links/Mutation.createCheckoutLink.ts'
import { checkoutInput, identification, individual, rules, violationsOf } from '../../support/mutation-inputs.ts'

describe('a phone number', () => {
  it.each([
    ['57', '3001234567'],
    ['+57', '3001234567'],
    [' 57', '3001234567 '],
    [' +57 ', ' 3001234567'],
  ])('is sent as digits: %j, %j', (countryCode, number) => {
    const input = checkoutInput({ endUser: individual({ phoneNumber: { countryCode, number }, identification }) })
    const { command } = checkCreateCheckoutLink(input, rules())
    expect(command?.endUser).toMatchObject({ individual: { phoneNumber: { countryCode: '57', number: '3001234567' } } })
  })

  it.each([
    ['++57', '1', 'INVALID countryCode'],
    ['+ 57', '1', 'INVALID countryCode'],
    ['+', '1', 'REQUIRED countryCode'],
    ['57', '+1', 'INVALID number'],
    ['57', '1 2', 'INVALID number'],
    ['٥٧', '1', 'INVALID countryCode'],
  ])('is refused: %j, %j', (countryCode, number, violation) => {
    const input = checkoutInput({ endUser: individual({ phoneNumber: { countryCode, number }, identification }) })
    const violations = violationsOf(checkCreateCheckoutLink(input, rules()))
    expect(violations).toEqual([violation.replace(' ', ' input.endUser.individual.phoneNumber.')])
  })
})
