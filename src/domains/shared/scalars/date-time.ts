// The scalar DateTime: the library's, held to real moments.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTime } from 'graphql-scalars'

export const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) {
      throw new GraphQLError('DateTime can only serve a moment.')
    }
    return value.toISOString()
  },
})

function parse(value: unknown): Date {
  const moment = typeof value === 'string' && value.length > 10 ? libraryMoment(value) : undefined
  if (moment === undefined || Number.isNaN(moment.getTime()) || !isWritable(moment)) {
    throw new GraphQLError('DateTime must be RFC 3339 with a zone, such as "2021-11-16T23:23:38Z".')
  }
  return moment
}

/** RFC 3339 has four digits for the year, and an offset can lead past the last one. */
function isWritable(moment: Date): boolean {
  return /^\d{4}-/.test(moment.toISOString())
}

function libraryMoment(text: string): Date | undefined {
  try {
    return GraphQLDateTime.parseValue(text)
  } catch {
    return undefined
  }
}
