// The scalar HexColor: DRUO's "HEX code", in one form.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const form = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

export const hexColor = new GraphQLScalarType<string, string>({
  name: 'HexColor',
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  serialize: parse,
})

function parse(value: unknown): string {
  if (typeof value !== 'string' || !form.test(value)) {
    throw new GraphQLError('HexColor must be #RRGGBB or #RGB, such as "#1a2b3c".')
  }
  const digits = value.slice(1).toLowerCase()
  return digits.length === 3 ? `#${digits.replaceAll(/./g, '$&$&')}` : `#${digits}`
}
