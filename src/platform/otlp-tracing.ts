// Exports spans over OTLP: one for the HTTP request, one in it for the operation, and one in that for each call to DRUO. No
// attribute holds a variable, a literal, an address or a header.
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { OperationStart, RequestSpan, RequestStart, Tracing } from './tracing.ts'

const serviceName = 'druo-graphql-gateway'

export function startOtlpTracing(): Tracing {
  const named = defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName }))
  const provider = new BasicTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const tracer = provider.getTracer(serviceName)
  const propagator = new W3CTraceContextPropagator()

  const startRequest = ({ method, requestId, traceparent }: RequestStart): RequestSpan => {
    const caller =
      traceparent === undefined ? ROOT_CONTEXT : propagator.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter)
    const attributes = { 'http.request.method': method, 'http.route': '/graphql', 'gateway.request_id': requestId }
    const server = tracer.startSpan(`${method} /graphql`, { kind: SpanKind.SERVER, attributes }, caller)
    let innermost: Context = trace.setSpan(caller, server)
    let running: Span | undefined

    return {
      operation({ name, type, document }: OperationStart) {
        const described = {
          'graphql.operation.type': type,
          'graphql.document': document,
          ...(name === null ? {} : { 'graphql.operation.name': name }),
        }
        running = tracer.startSpan(name === null ? type : `${type} ${name}`, { attributes: described }, innermost)
        innermost = trace.setSpan(innermost, running)
      },
      upstreamCall({ method: verb, resource }) {
        const called = { 'http.request.method': verb, 'druo.resource': resource }
        const span = tracer.startSpan(`${verb} ${resource}`, { kind: SpanKind.CLIENT, attributes: called }, innermost)
        return (result) => {
          span.setAttribute('druo.result', result)
          if (result !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR, message: result })
          span.end()
        }
      },
      end({ status, outcome, client }) {
        running?.end()
        const { name, version, library } = client ?? {}
        server.setAttributes({
          ...(name ? { 'graphql.client.name': name } : {}),
          ...(version ? { 'graphql.client.version': version } : {}),
          ...(library ? { 'graphql.client.library': library } : {}),
        })
        server.setAttributes({ 'http.response.status_code': status, 'gateway.outcome': outcome })
        if (status >= 500) server.setStatus({ code: SpanStatusCode.ERROR })
        server.end()
      },
    }
  }
  return { startRequest, close: () => provider.shutdown() }
}
