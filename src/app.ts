// The composition root: builds the gateway from its configuration, and takes it down again.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { isIPv6, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import type { FastifyInstance } from 'fastify'
import manifest from '../package.json' with { type: 'json' }
import { startCallers } from './callers.ts'
import type { Config, WebhookConfig } from './config.ts'
import type { GatewayContext } from './domains/shared/context.ts'
import { accountResolvers } from './domains/accounts/index.ts'
import { checkoutLinkResolvers } from './domains/checkout-links/index.ts'
import { connectLinkResolvers } from './domains/connect-links/index.ts'
import { endUserResolvers } from './domains/end-users/index.ts'
import { entityResolvers, nodeResolvers } from './domains/nodes/index.ts'
import { mutations } from './domains/mutations.ts'
import { rateLimitResolvers } from './domains/rate-limit/index.ts'
import { recurringPlanResolvers } from './domains/recurring-plans/index.ts'
import { mutationResolvers } from './domains/shared/mutation-resolvers.ts'
import { createSearch } from './domains/shared/search-for-write.ts'
import { transactionResolvers } from './domains/transactions/index.ts'
import { writeIntentResolvers } from './domains/write-intents/index.ts'
import { createDruoClient } from './druo/client.ts'
import type { InputRules } from './domains/shared/input-check.ts'
import { monetaryAmount } from './domains/shared/monetary-amount.ts'
import { sensitiveNames } from './domains/shared/sensitive-fields.ts'
import { subgraphSdl } from './domains/shared/subgraph-sdl.ts'
import { scalars } from './domains/shared/scalars/scalars.ts'
import { createLiveUpdates } from './live-updates.ts'
import { driftReporter } from './platform/unknown-enum-reporter.ts'
import { createLogger, type LogDestination } from './platform/logger.ts'
import { createMetrics } from './platform/metrics.ts'
import { startTracing } from './platform/tracing.ts'
import { Semaphore } from './platform/semaphore.ts'
import { RequestLoaders } from './domains/request-loaders.ts'
import type { Sandbox } from './sandbox/sandbox.ts'
import { createCapacity } from './http/capacity.ts'
import { createApollo } from './http/apollo.ts'
import type { Authenticated } from './http/auth/authenticate.ts'
import { enforceScopes, schemaScopes } from './http/auth/scope-authorization.ts'
import { errorDoor } from './http/format-error.ts'
import { createExplorer } from './http/explorer/explorer.ts'
import { endpointPath, graphqlRoute } from './http/graphql-route.ts'
import { createHttpServer } from './http/http-server.ts'
import { createSubscriptions } from './http/subscriptions/subscriptions.ts'
import { createWebSockets } from './http/subscriptions/web-sockets.ts'
import { startMetricsServer } from './http/metrics-server.ts'
import { readiness } from './http/readiness.ts'
import { upstreamObserver } from './http/upstream-observer.ts'
import { webhookPath } from './http/webhooks/webhook-route.ts'
import { startWebhooks } from './webhooks.ts'
import { startWriteLedger } from './ledger/index.ts'

export interface App {
  /** The HTTP surface, for tests without sockets. */
  readonly http: FastifyInstance
  /** Where the gateway listens, such as http://127.0.0.1:4000 */
  readonly origin: string
  readonly usesSandbox: boolean
  readonly hasExplorer: boolean
  /** Where metrics are served. */
  readonly metricsUrl: string
  /** Says "not ready" for `graceMs` while still serving, then finishes what runs. Called again it changes nothing. */
  stop(graceMs: number): Promise<void>
}

/** How long a request may take to be answered. */
const requestDeadlineMs = 19_000

/** Most of what runs waits for DRUO; what is inside takes at most its body's 100 kB while it waits. */
const capacityLimits = { mostRunning: 256, mostInside: 1024 }

const tokenTimeoutMs = 5000

export async function startApp(config: Config, logTo: LogDestination): Promise<App> {
  const schema = createSchema(config)
  const logger = createLogger(config.logLevel, logTo, sensitiveNames(schema))
  if (config.ignoredProxyVariables.length > 0) {
    logger.warn(
      { variables: config.ignoredProxyVariables },
      'proxy variables are ignored: the gateway connects directly',
    )
  }
  const tracing = await startTracing(config.tracing)
  const metrics = createMetrics()
  const sandbox = config.druo === undefined ? await loadSandbox() : undefined
  const druo = createDruoClient({
    ...(config.druo ?? sandboxConnection(sandbox)),
    version: config.druoVersion,
    userAgent: `${manifest.name}/${manifest.version}`,
    readTimeoutMs: config.druoTimeoutMs,
    writeTimeoutMs: config.druoWriteTimeoutMs,
    tokenTimeoutMs,
    maxConcurrency: config.druoMaxConcurrency,
    readSemaphore: new Semaphore(config.druoMaxConcurrency),
    writeSemaphore: new Semaphore(config.druoMaxConcurrency),
    onUnknownEnum: driftReporter(logger, metrics),
    observe: upstreamObserver(metrics),
    onBreaker: (change) => {
      metrics.breakerChanged(change)
      logger.warn(change, 'circuit breaker')
    },
  })
  const search = createSearch(mutations, druo)
  const writes = await startWriteLedger({ config, search, tokenTimeoutMs, logger, metrics })

  const live = createLiveUpdates(metrics)
  const onHint = (ids: readonly string[]): void => {
    writes.hint()
    live.wake(ids)
  }
  const webhookCredentials = sandbox === undefined ? config.webhooks : withSecret(config.webhooks)
  const webhooks =
    webhookCredentials.secrets.length === 0
      ? undefined
      : await startWebhooks({ config, credentials: webhookCredentials, onHint, logger, metrics })

  const rules: InputRules = {
    sandbox: sandbox !== undefined,
    tenantId: config.tenantId,
    country: config.country,
    redirectSchemes: config.redirectSchemes,
    now: currentTime,
  }
  const callers = await startCallers({ config, druo, logger, knownScopes: schemaScopes(schema) })
  const createContext = (requestId: string, admitted: Authenticated): GatewayContext => {
    const visible = callers.visibleTo(admitted)
    return {
      requestId,
      caller: admitted.caller,
      rateLimit: admitted.rateLimit,
      deadline: new Date(Date.now() + requestDeadlineMs),
      now: currentTime,
      ...visible,
      ledger: writes.ledger,
      rules,
      loaders: new RequestLoaders(visible.druo),
      watch: live.watchFor(admitted, () => callers.visibleTo(admitted).druo),
    }
  }

  const apollo = createApollo({
    schema,
    introspection: config.introspection,
    trustedDocuments: config.trustedDocuments,
    logger,
  })
  await apollo.start()

  const capacity = createCapacity(capacityLimits)
  metrics.load(() => capacity.load())
  const asking = { apollo, admit: callers.authenticate, createContext, capacity, logger, metrics }
  const subscriptions = createSubscriptions({ ...asking, schema, formatError: errorDoor(logger) })
  const webSockets = createWebSockets({ ...asking, schema, subscriptions })
  const crossOrigin = { origins: config.corsOrigins, sandbox: sandbox !== undefined }
  const http = await createHttpServer({
    webhooks: webhooks?.route,
    graphql: graphqlRoute({ ...asking, subscriptions, tracing, crossOrigin }),
    webSockets,
    crossOrigin,
    // Without callers of its own, the gateway is as safe as the address that it listens on.
    onlyLocalNames: sandbox === undefined && config.authentication.kind === 'none',
    explorer: config.introspection ? createExplorer(endpointPath) : undefined,
    schemaText: config.introspection ? printSchemaWithDirectives(schema) : '',
    missing: readiness([
      ['The write ledger cannot be used.', () => writes.ledger.find('readiness', 'readiness')],
      ['There is no access token for DRUO.', () => druo.checkAccess()],
    ]),
    compression: config.compression,
    metrics: config.metrics === undefined ? metrics : undefined,
    logger,
  })
  const metricsServer =
    config.metrics === undefined ? undefined : await startMetricsServer({ ...config.metrics, metrics, logger })
  http.server.listen(config.port, config.host)
  await once(http.server, 'listening')
  const origin = originOf(config.host, http.server.address())
  const [webhookSecret] = webhookCredentials.secrets
  if (webhookSecret !== undefined) sandbox?.sendWebhooksTo({ url: origin + webhookPath, secret: webhookSecret })

  const takeDown = async (graceMs: number): Promise<void> => {
    http.endConnections()
    await Promise.all([pause(graceMs), subscriptions.streams.stopAll(graceMs)])
    webSockets.terminate()
    await http.app.close()
    await apollo.stop()
    await callers.close()
    await webhooks?.close()
    await writes.close()
    await druo.close()
    await tracing?.close()
    await sandbox?.close()
    await metricsServer?.close()
  }
  let stopping: Promise<void> | undefined

  return {
    http: http.app,
    origin,
    usesSandbox: sandbox !== undefined,
    hasExplorer: config.introspection,
    metricsUrl: `${metricsServer?.origin ?? origin}/metrics`,
    stop(graceMs) {
      stopping ??= takeDown(graceMs)
      return stopping
    },
  }
}

const currentTime = () => new Date()

function createSchema({ federation, introspection }: Config) {
  const folder = new URL('../schema/', import.meta.url)
  const sdlOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const plain = files.sort().map(sdlOf)
  const service = () => ({ sdl: subgraphSdl(plain.join('\n'), sdlOf('federation/link.graphql')) })
  const schema = makeExecutableSchema({
    typeDefs: [
      ...plain,
      ...(federation ? [sdlOf('federation/entities.graphql')] : []),
      ...(federation && introspection ? [sdlOf('federation/service.graphql')] : []),
    ],
    resolvers: [
      scalars,
      { MonetaryAmount: monetaryAmount },
      checkoutLinkResolvers,
      transactionResolvers,
      endUserResolvers,
      accountResolvers,
      connectLinkResolvers,
      recurringPlanResolvers,
      nodeResolvers,
      writeIntentResolvers,
      mutationResolvers(mutations),
      rateLimitResolvers,
      ...(federation ? [entityResolvers] : []),
      ...(federation && introspection ? [{ Query: { _service: service } }] : []),
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
  enforceScopes(schema)
  return schema
}

/** The sandbox signs its webhooks, with what it is given or with a secret that nobody else ever learns. */
function withSecret(webhooks: WebhookConfig): WebhookConfig {
  return webhooks.secrets.length > 0 ? webhooks : { ...webhooks, secrets: [randomBytes(32).toString('hex')] }
}

/** A gateway in front of DRUO has no use for it, and starts the sooner without. */
async function loadSandbox(): Promise<Sandbox> {
  const { startSandbox } = await import('./sandbox/sandbox.ts')
  return startSandbox()
}

function sandboxConnection(sandbox: Sandbox | undefined) {
  if (sandbox === undefined) throw new Error('without DRUO credentials there must be a sandbox')
  const { tokenUrl, clientId, clientSecret } = sandbox
  return {
    baseUrl: new URL(sandbox.baseUrl),
    credentials: { tokenUrl, clientId, clientSecret, audience: 'https://druo-merchant-api.com' },
  }
}

function originOf(host: string, address: ReturnType<Server['address']>): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}
