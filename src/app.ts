// The composition root: builds the gateway from its configuration, and takes it down again.
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import manifest from '../package.json' with { type: 'json' }
import { authenticationFingerprint, type Config, ledgerEnvironment, type WebhookConfig } from './config.ts'
import {
  createContextFactory,
  createSchema,
  createSearch,
  createTokenVerification,
  mutations,
  sensitiveNames,
} from './domains/index.ts'
import { createDruoClient, runInCallScope, createTag } from './druo/index.ts'
import {
  createHttp,
  linkForClient,
  sandboxPath,
  startMetricsServer,
  upstreamObserver,
  webhookPath,
} from './http/index.ts'
import { createLedger } from './ledger/index.ts'
import {
  createLogger,
  createMetrics,
  type LogDestination,
  type ReportUnhandled,
  Semaphore,
  startTracing,
  unhandledErrorReporter,
  unknownEnumReporter,
} from './platform/index.ts'
import type { Sandbox } from './sandbox/index.ts'
import { createUpdates } from './updates/index.ts'

export interface App {
  /** The HTTP server, for tests without sockets. */
  readonly http: FastifyInstance
  /** Where clients on this machine reach the gateway, such as http://127.0.0.1:4000 */
  readonly origin: string
  /** Where other machines reach it. Empty unless it listens on every interface. */
  readonly networkOrigins: readonly string[]
  readonly usesSandbox: boolean
  readonly hasExplorer: boolean
  /** Where metrics are served. */
  readonly metricsUrl: string
  /** Reports an error that no code has handled. */
  readonly reportUnhandled: ReportUnhandled
  /** Is "not ready" for `graceMs` while still serving, then finishes the requests in flight. Only the first call counts. */
  stop(graceMs: number): Promise<void>
}

const tokenTimeoutMs = 5000

export async function startApp(config: Config, logTo: LogDestination): Promise<App> {
  // 1. The schema, and what every folder uses: logs, traces and metrics.
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

  // 2. DRUO, or the sandbox in its place.
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
    largeResponses: new Semaphore(1),
    writeSemaphore: new Semaphore(config.druoMaxConcurrency),
    onUnknownEnum: unknownEnumReporter(logger, metrics),
    observe: upstreamObserver(metrics),
    onBreaker: (change) => {
      metrics.breakerChanged(change)
      logger.warn(change, 'circuit breaker')
    },
  })
  druo.start()

  // 3. The ledger of writes, and what changed at DRUO.
  const { ledger, review, ...writes } = await createLedger({
    database: config.database,
    environment: ledgerEnvironment(config),
    authentication: authenticationFingerprint(config.authentication),
    search: createSearch(mutations, druo),
    // In passthrough the gateway has no token.
    searchesAlone: config.authentication.kind !== 'passthrough',
    tagReference: createTag,
    settleMs: config.writeSettleMs,
    firstSearchMs: config.writeLookUpMs,
    timeouts: {
      readMs: config.druoTimeoutMs,
      writeMs: config.druoWriteTimeoutMs,
      tokenMs: hasFixedToken(config) ? 0 : tokenTimeoutMs,
    },
    logger,
    metrics,
  })
  const webhooks = sandbox === undefined ? config.webhooks : withSecret(config.webhooks)
  const [webhookSecret] = webhooks.secrets
  const updates = await createUpdates({
    druo,
    database: config.database,
    receivesWebhooks: webhookSecret !== undefined,
    onNotification: () => writes.reconcileSoon(),
    logger,
    metrics,
  })

  // 4. What each request gets, and the server.
  let origin = ''
  const tokens = createTokenVerification()
  const createContext = createContextFactory({
    druo,
    tokens,
    ledger,
    review,
    rules: {
      tenantId: config.tenantId ?? sandbox?.tenantId,
      country: config.country,
      redirectSchemes: config.redirectSchemes,
      now: () => new Date(),
    },
    subscriptionsOf: updates.forViewer,
    pageUrl: sandbox && ((url, host) => linkForClient(url, origin, host)),
  })
  const http = await createHttp({
    schema,
    introspection: config.introspection,
    trustedDocuments: config.trustedDocuments,
    createContext,
    runInCallScope,
    authentication: config.authentication,
    rateLimitPerMinute: config.rateLimitPerMinute,
    database: config.database,
    isTokenKnown: (token) => tokens.isKnown(token),
    webhooks,
    enqueueWebhook: updates.enqueue,
    needs: [
      ['The write ledger cannot be used.', () => ledger.find('readiness', 'readiness')],
      ['There is no access token for DRUO.', () => druo.checkAccess()],
    ],
    answerSandboxPage: sandbox && ((request, address) => sandbox.answerPage(request, address)),
    corsOrigins: config.corsOrigins,
    compression: config.compression,
    servesMetrics: config.metrics === undefined,
    logger,
    metrics,
    tracing,
    logReasons: logTo === 'terminal',
  })
  const metricsServer = config.metrics && (await startMetricsServer({ ...config.metrics, metrics, logger }))
  const listening = await http.listen(config.port, config.host)
  origin = listening.origin
  sandbox?.servePagesAt(origin + sandboxPath)
  if (webhookSecret !== undefined) sandbox?.sendWebhooksTo({ url: origin + webhookPath, secret: webhookSecret })

  const takeDown = async (graceMs: number): Promise<void> => {
    await http.stop(graceMs)
    await updates.close()
    await writes.close()
    await druo.close()
    await tracing?.close()
    await sandbox?.close()
    await metricsServer?.close()
  }
  let stopping: Promise<void> | undefined

  return {
    http: http.app,
    ...listening,
    usesSandbox: sandbox !== undefined,
    hasExplorer: config.introspection,
    reportUnhandled: unhandledErrorReporter(logger, metrics),
    metricsUrl: `${metricsServer?.origin ?? origin}/metrics`,
    stop(graceMs) {
      stopping ??= takeDown(graceMs)
      return stopping
    },
  }
}

function hasFixedToken({ druo }: Config): boolean {
  return druo !== undefined && 'accessToken' in druo.credentials
}

/** The sandbox signs its webhooks with the configured secret, or with a random one that only this process knows. */
function withSecret(webhooks: WebhookConfig): WebhookConfig {
  return webhooks.secrets.length > 0 ? webhooks : { ...webhooks, secrets: [randomBytes(32).toString('hex')] }
}

/** Loaded only if it is used: a gateway in front of DRUO starts faster without it. */
async function loadSandbox(): Promise<Sandbox> {
  const { startSandbox } = await import('./sandbox/index.ts')
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
