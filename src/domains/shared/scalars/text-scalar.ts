// Scalars that are text with a rule: the caller's own spelling is kept, and messages never repeat it.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** @param requirement what a fault says, such as "must be at most 40 characters" */
export function textScalar(
  name: string,
  requirement: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) throw new GraphQLError(`${name} ${requirement}.`)
    return value
  }
  return new GraphQLScalarType<string, string>({
    name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    // What DRUO sent has been read already; the rule is for callers.
    serialize: String,
  })
}

/** The rule of a scalar of a library, for textScalar. */
export function rulesOf(library: GraphQLScalarType): (text: string) => boolean {
  return (text) => {
    try {
      library.parseValue(text)
      return true
    } catch {
      return false
    }
  }
}

/** Characters as a person counts them: code points, so that an emoji is one and not two. */
export function characters(text: string): number {
  return Array.from(text).length
}
