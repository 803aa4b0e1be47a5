// All scalars of the schema.
import type { GraphQLScalarType } from 'graphql'
import { money } from '../money.ts'
import { dateTime } from './date-time.ts'
import { hexColor } from './hex-color.ts'
import { metadata } from './metadata.ts'
import { textScalars } from './text-scalars.ts'

/**
 * What each scalar does, for a schema that is made of SDL. Whole types would also bring their descriptions and addresses
 * of specification, which are empty, in place of those in the SDL.
 */
export const scalars = {
  HexColor: behaviourOf(hexColor),
  Money: behaviourOf(money),
  Metadata: behaviourOf(metadata),
  DateTime: behaviourOf(dateTime),
  Date: behaviourOf(textScalars.Date),
  URL: behaviourOf(textScalars.URL),
  EmailAddress: behaviourOf(textScalars.EmailAddress),
  Locale: behaviourOf(textScalars.Locale),
  CurrencyCode: behaviourOf(textScalars.CurrencyCode),
  CountryCode: behaviourOf(textScalars.CountryCode),
  Reference: behaviourOf(textScalars.Reference),
  StatementDescriptor: behaviourOf(textScalars.StatementDescriptor),
  IdempotencyKey: behaviourOf(textScalars.IdempotencyKey),
}

function behaviourOf({ parseValue, parseLiteral, serialize }: GraphQLScalarType) {
  return { parseValue, parseLiteral, serialize }
}
