// An error that has been through the error door, in the form in which graphql-ws and JSON.stringify take it.
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
