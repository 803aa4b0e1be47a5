// An error that is already formatted, in the type that graphql-ws expects.
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

export class FormattedError extends GraphQLError {
  readonly #formatted: GraphQLFormattedError

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message)
    this.#formatted = formatted
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted
  }
}
