// A DRUO with some transactions, whose lists have every quirk that the doctor can detect, each turned either way.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { portOf } from './misbehaving-server.ts'

export interface Quirks {
  readonly refusesTheToken: boolean
  readonly isEmpty: boolean
  readonly hasNoPageInfo: boolean
  readonly hasNoLists: boolean
  /** refuses: 400. ignores: answers everything. hides: answers nothing. */
  readonly filters: 'work' | 'refuses' | 'ignores' | 'hides'
  readonly dropsReferences: boolean
  /** Whether one entry holds a reference of the gateway. */
  readonly hasOwnReference: boolean
  readonly unknownId: 'not found' | 'unexpected value' | 'internal error'
  /** How far DRUO's clock is ahead. Undefined: it sends no Date header. */
  readonly clockMs: number | undefined
  /** zone: with Z. gmt: without a zone. ahead: local time, five hours ahead, without a zone. */
  readonly times: 'zone' | 'gmt' | 'ahead'
}

const usual: Quirks = {
  refusesTheToken: false,
  isEmpty: false,
  hasNoPageInfo: false,
  hasNoLists: false,
  filters: 'work',
  dropsReferences: false,
  hasOwnReference: true,
  unknownId: 'not found',
  clockMs: 0,
  times: 'zone',
}

/** The check characters are right: the gateway takes it for its own. */
export const ownReference = 'AAAAAAAAAAAAAAAAAAAAACEIYA'
const aheadMs = 5 * 3_600_000
const errorsOf = (code: string) => ({ errors: [{ category: 'INVALID_REQUEST_ERROR', code }] })

export async function quirkyDruo(changes: Partial<Quirks> = {}): Promise<URL> {
  const quirks = { ...usual, ...changes }
  const createdAt = new Date(Date.now() - 60_000 + (quirks.times === 'ahead' ? aheadMs : 0))
  const created = createdAt.toISOString().slice(0, quirks.times === 'zone' ? undefined : 19)
  const entries = quirks.isEmpty ? [] : [entry('1', 100, created, quirks), entry('2', 200, created, quirks)]

  const answer = (response: ServerResponse, status: number, body: unknown): void => {
    response.sendDate = false
    if (quirks.clockMs !== undefined) response.setHeader('date', new Date(Date.now() + quirks.clockMs).toUTCString())
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://druo')
    if (quirks.refusesTheToken) return answer(response, 401, errorsOf('UNAUTHORIZED'))
    if (!pathname.endsWith('/list')) {
      if (quirks.unknownId === 'not found') return answer(response, 404, {})
      return quirks.unknownId === 'internal error'
        ? answer(response, 500, {})
        : answer(response, 400, errorsOf('UNEXPECTED_VALUE'))
    }
    const asked = [...searchParams].filter(([name]) => !name.startsWith('page'))
    if (asked.length > 0 && quirks.filters === 'refuses') return answer(response, 400, errorsOf('BAD_REQUEST'))
    if (quirks.hasNoLists && pathname !== '/accounts/list') return answer(response, 200, {})
    const shown = entries.filter((one) => asked.every((filter) => matches(one, filter, quirks)))
    const pages = quirks.hasNoPageInfo ? {} : { page_info: { has_next_page: false } }
    answer(response, 200, { [pathname.split('/')[1]?.replace('-', '_') ?? '']: shown, ...pages })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return new URL(`http://127.0.0.1:${portOf(server.address())}`)
}

function entry(id: string, amount: number, created: string, { dropsReferences, hasOwnReference }: Quirks) {
  const references = {
    secondary_reference: hasOwnReference && id === '1' ? ownReference : `order-${id}`,
    metadata: {},
  }
  const shown: Partial<typeof references> = dropsReferences ? {} : references
  return { uuid: `trx_${id}`, amount, date_created_gmt: created, ...shown }
}

function matches(
  one: ReturnType<typeof entry>,
  [name, value]: readonly [string, string],
  { filters }: Quirks,
): boolean {
  if (filters === 'ignores') return true
  if (filters === 'hides') return false
  if (name === 'amount') return one.amount === Number(value)
  if (name === 'date_from') return one.date_created_gmt.slice(0, 19) >= value
  return one.secondary_reference?.includes(value) === true
}
