// The scalar Money: an exact whole number of a currency's smallest unit.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

export const money = new GraphQLScalarType<number, number>({
  name: 'Money',
  parseValue: (value) => {
    if (typeof value === 'string') return fromDigits(value)
    // -0 is a sign that JavaScript's comparison does not see.
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) throw refused()
    return value
  },
  parseLiteral: (node) => {
    // A literal such as 1e3 or 1.0 is a Float by its form, even if its value is whole.
    if (node.kind !== Kind.INT && node.kind !== Kind.STRING) throw refused()
    return fromDigits(node.value)
  },
  serialize: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      throw new GraphQLError('Money can only serve a whole number up to 2^53 - 1.')
    }
    return value
  },
})

function fromDigits(digits: string): number {
  if (!/^\d{1,400}$/.test(digits)) throw refused()
  const value = Number(digits)
  if (!Number.isSafeInteger(value)) throw refused()
  return value
}

function refused(): GraphQLError {
  return new GraphQLError(
    "Money must be a whole number of the currency's smallest unit from 0 to 9007199254740991, " +
      'as an integer or a string of digits (USD 10.00 is 1000).',
  )
}
