// Apollo Server as the gateway uses it: one schema, one error door, an ordered list of plugins.
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
import { csrfHeaders } from './csrf-headers.ts'
import { createFormatError } from './format-error.ts'
import { documentLimits } from './limits/document-limits.ts'
import { operationCheck } from './limits/operation-check.ts'
import { subscriptionOperations } from './subscriptions/subscription-operations.ts'
import { oneMutationRule } from './one-mutation-rule.ts'
import { parsedDocuments, persistedTexts, type TrustedDocuments, untrustedDocuments } from './persisted-documents.ts'
import { setOperation, requestScope } from './request-scope.ts'

export interface ApolloOptions {
  readonly schema: GraphQLSchema
  readonly introspection: boolean
  readonly trustedDocuments: TrustedDocuments | undefined
  readonly logger: Logger
}

/** More tokens than this in a document are a parse error. */
export const maxTokens = 1000

/**
 * More faults than these are not looked for: each takes a quarter of a millisecond. A document has them where somebody
 * writes it, variables where somebody fills in a form, and then all of them should be told at once.
 */
const maxDocumentErrors = 10
const maxVariableErrors = 25

export function createApollo(options: ApolloOptions): ApolloServer<GatewayContext> {
  const { schema, introspection, trustedDocuments, logger } = options
  const formatError = createFormatError(logger)
  const check = operationCheck(schema)
  return new ApolloServer<GatewayContext>({
    schema,
    introspection,
    // Whoever may not read the schema is not told it name by name either.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    formatError,
    validationRules: [oneMutationRule],
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
      // 1. Know what is being asked, for the log and the error door.
      operationPlugin,
      // 2. Refuse what is too complex.
      documentLimits(check),
      // 3. Say what is not in the safelist, where it is not enforced.
      untrustedDocuments(trustedDocuments, logger),
      // 4. Keep subscriptions to the transports that they need.
      subscriptionOperations,
      // 5. Turn off what Apollo would do on its own: it costs time, calls home or shows a page of its own.
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
      async didResolveOperation({ document, operation }) {
        const scope = requestScope.getStore()
        if (scope !== undefined && operation !== undefined) setOperation(scope, document, operation)
      },
    }
  },
}
