// What the other folders may use of the platform. Files that load PostgreSQL or OpenTelemetry are not here: they are imported
// where they are needed, so that they are loaded only if they are configured.
export type { ClientIdentity } from './client-metrics.ts'
export { type Clock, systemClock } from './clock.ts'
export { createCoalescer } from './coalescer.ts'
export { createLogger, type LogDestination, type Logger, withoutRedaction } from './logger.ts'
export { isLoopback } from './loopback.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { PostgresTlsError, readPostgresTls } from './postgres-tls.ts'
export { type Release, Semaphore } from './semaphore.ts'
export { type DatabaseAddress, DatabaseError, type Row, type SqlDatabase, type SqlValue } from './sql.ts'
export { openSqlite, type SqliteDatabase, type SqliteOptions } from './sqlite.ts'
export { type RequestSpan, startTracing, type Tracing } from './tracing.ts'
export { unknownEnumReporter } from './unknown-enum-reporter.ts'
