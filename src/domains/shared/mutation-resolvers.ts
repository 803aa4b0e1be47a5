// Makes the resolvers of all mutations from the list of definitions: their root fields, and the objects that payloads and
// write intents contain.
import type { GatewayContext } from './context.ts'
import type { AnyMutation } from './define-mutation.ts'
import { type ResultObjects, resultFields } from './mutation-result.ts'
import { runMutation } from './run-mutation.ts'
import type { WriteIntentSource, WritePayloadSource } from './write-payload.ts'
import { writeResult } from './write-result.ts'

interface MutationArguments {
  readonly input: { readonly idempotencyKey: string }
}

export function mutationResolvers(mutations: readonly AnyMutation[]) {
  const rootFields = mutations.map((mutation) => [
    mutation.name,
    (_root: unknown, { input }: MutationArguments, context: GatewayContext) => runMutation(mutation, input, context),
  ])
  const payloads = mutations.map(({ name, reload }) => [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`,
    Object.fromEntries(resultFields.filter((field) => field in reload).map((field) => [field, payloadField(field)])),
  ])
  const intentFields = resultFields.map((field) => [
    field,
    (intent: WriteIntentSource, _args: object, context: GatewayContext) => writeResult(field, intent, context),
  ])
  return {
    Mutation: Object.fromEntries(rootFields),
    WriteIntent: Object.fromEntries(intentFields),
    ...Object.fromEntries(payloads),
  }
}

function payloadField(field: keyof ResultObjects) {
  return ({ intent }: WritePayloadSource, _args: object, context: GatewayContext) =>
    intent && writeResult(field, intent, context)
}
