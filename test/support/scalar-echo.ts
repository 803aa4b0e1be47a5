// A schema of one scalar whose field gives back what the scalar made of its input, as literal and as variable.
import { makeExecutableSchema } from '@graphql-tools/schema'
import { type ExecutionResult, graphql } from 'graphql'
import { scalars } from '../../src/domains/shared/scalars/scalars.ts'

/** What a refused input comes to. */
export const refused = 'REFUSED'

export interface ScalarEcho {
  /** @param literal as written in a document */
  literal(literal: string): Promise<unknown>
  /** @param json as written in a request's body */
  variable(json: string): Promise<unknown>
  /** A literal with `$v` inside. @param variables without `v` the variable has no value at all */
  literalWithVariable(literal: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>
  /** What is served for a resolver's value. */
  served(value: unknown): Promise<unknown>
  /** The message of a refusal of a variable. */
  complaint(value: unknown): Promise<string | undefined>
}

export function echoOf(name: keyof typeof scalars): ScalarEcho {
  const schema = makeExecutableSchema({
    typeDefs: `scalar ${name} type Query { echo(value: ${name}): ${name} served: ${name} }`,
    resolvers: {
      [name]: scalars[name],
      Query: { echo: (_root: unknown, args: { readonly value?: unknown }) => args.value },
    },
  })
  const run = async (
    source: string,
    variableValues: Readonly<Record<string, unknown>> = {},
    rootValue?: unknown,
  ): Promise<ExecutionResult> => graphql({ schema, source, variableValues, rootValue })
  const outcome = ({ errors, data }: ExecutionResult): unknown => {
    if (errors) return refused
    return data?.['echo']
  }
  const withVariable = `query ($value: ${name}) { echo(value: $value) }`
  return {
    literal: async (literal) => outcome(await run(`{ echo(value: ${literal}) }`)),
    variable: async (json) => outcome(await run(withVariable, { value: JSON.parse(json) })),
    literalWithVariable: async (literal, variables) =>
      outcome(await run(`query ($v: String) { echo(value: ${literal}) }`, variables)),
    async served(value) {
      const { errors, data } = await run('{ served }', {}, { served: value })
      return errors ? refused : data?.['served']
    },
    complaint: async (value) => (await run(withVariable, { value })).errors?.[0]?.message,
  }
}
