// Configures Apollo Server: one schema, one error formatter, an ordered list of plugins.
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { GatewayContext } from '../domains/index.ts'
import type { Logger } from '../platform/index.ts'
import { argumentPlugin } from './arguments/argument-plugin.ts'
import { oneOfVariablesRule } from './arguments/one-of-variables-rule.ts'
import { csrfHeaders } from './cross-origin.ts'
import { createFormatError } from './format-error.ts'
import { documentLimits, operationCheck, originalOf } from './limits/document-limits.ts'
import { subscriptionOperations } from './subscriptions/subscription-operations.ts'
import { oneMutationRule } from './one-mutation-rule.ts'
import { parsedDocuments, persistedTexts, type TrustedDocuments, untrustedDocuments } from './persisted-documents.ts'
import { noteOperation } from './request-scope.ts'

interface ApolloOptions {
  readonly schema: GraphQLSchema
  readonly introspection: boolean
  readonly trustedDocuments: TrustedDocuments | undefined
  readonly logger: Logger
}

/** A document with more tokens is a parse error. */
export const maxTokens = 1000

/**
 * Validation stops after so many errors: each takes a quarter of a millisecond. Variables may have more errors than documents,
 * because a person who fills in a form needs all of them at once.
 */
const maxDocumentErrors = 10
const maxVariableErrors = 25

const ownRules = [oneMutationRule, oneOfVariablesRule]

export function createApollo(options: ApolloOptions): ApolloServer<GatewayContext> {
  const { schema, introspection, trustedDocuments, logger } = options
  const formatError = createFormatError(logger)
  const check = operationCheck(schema)
  return new ApolloServer<GatewayContext>({
    schema,
    introspection,
    // Without introspection, error messages must not suggest names of the schema either.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    formatError,
    validationRules: ownRules,
    documentStore: parsedDocuments(trustedDocuments),
    validationOptions: { maxErrors: maxDocumentErrors, hideSuggestions: !introspection },
    executionOptions: { maxCoercionErrors: maxVariableErrors },
    parseOptions: { maxTokens },
    csrfPrevention: { requestHeaders: csrfHeaders },
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: persistedTexts(trustedDocuments), ttl: null },
    // main.ts drains the process.
    stopOnTerminationSignals: false,
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      // 1. Remember the operation, for the log and for formatError.
      operationPlugin,
      // 2. Report arguments that do not fit their types. Refuse operations that are too complex.
      argumentPlugin(schema, !introspection, ownRules),
      documentLimits(check),
      // 3. Log documents that are not in the safelist, if it is not enforced.
      untrustedDocuments(trustedDocuments, logger),
      // 4. Accept subscriptions only over transports that support them.
      subscriptionOperations,
      // 5. Turn off Apollo's defaults that cost time, send reports or serve a page.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

const operationPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        noteOperation(originalOf(document), request.operationName)
      },
    }
  },
}
