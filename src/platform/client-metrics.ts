// Requests by the program that sent them. Clients choose their names, so the number of different ones is bounded.
import { Counter, type Registry } from 'prom-client'

/** The program that sent a request, as it names itself. */
export interface ClientIdentity {
  readonly name: string | null
  readonly version: string | null
  /** The client library, such as `@apollo/client 4.3.8`. */
  readonly library: string | null
}

/** Further combinations count as `other`. */
const maxClients = 100

export function createClientMetrics(registers: Registry[]): (client: ClientIdentity) => void {
  const requests = new Counter({
    name: 'gateway_client_requests_total',
    help: `GraphQL requests of callers who name their client, by client; "other" once ${maxClients} are known`,
    labelNames: ['client', 'version', 'library'],
    registers,
  })
  const known = new Map<string, Counter.Internal>()
  const seriesOf = ({ name, version, library }: ClientIdentity): Counter.Internal => {
    const key = JSON.stringify([name, version, library])
    const series = known.get(key)
    if (series !== undefined) return series
    if (known.size >= maxClients) return requests.labels('other', 'other', 'other')
    const added = requests.labels(name ?? '', version ?? '', library ?? '')
    known.set(key, added)
    return added
  }
  return (client) => seriesOf(client).inc()
}
