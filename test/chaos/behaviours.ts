// What the hostile DRUO does with one write, by weight. Some behaviours need a switch.
import type { ServerResponse } from 'node:http'
import type { Booked } from './book.ts'
import type { Switches } from './switches.ts'
import type { Executed } from './write-kinds.ts'

export interface Post {
  readonly response: ServerResponse
  /** Executes it now, as asked or otherwise. */
  readonly commit: (otherwise?: Partial<Executed>) => Booked
  /** Executes it later. */
  readonly commitLate: () => void
  /** Executes it, and makes another object with the same references, as if a person repeated it by hand. */
  readonly commitAndCopy: () => Booked
  /** An object of the same kind of another merchant. */
  readonly anothers: () => Booked
  /** The object as DRUO would answer it, without executing anything. */
  readonly pretended: () => object
  /** The object as DRUO answers it. */
  readonly render: (booked: Booked) => object
}

export interface Behaviour {
  readonly name: string
  readonly weight: number
  readonly behave: (post: Post) => unknown
}

export const errorsOf = (category: string, code: string) => ({
  errors: [{ category, code, detail: 'as documented' }],
})
const badRequest = errorsOf('INVALID_REQUEST_ERROR', 'BAD_REQUEST')
export const tooManyRequests = errorsOf('RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS')
export const unauthorized = errorsOf('AUTHORIZATION_ERROR', 'UNAUTHORIZED')
export const html = '<html><body>Bad gateway</body></html>'

export function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const contentType = typeof body === 'string' ? 'text/html' : 'application/json'
  response.writeHead(status, { 'content-type': contentType }).end(text)
}

export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
}

function truncated(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text.slice(0, text.length / 2))
}

const behaviour = (name: string, weight: number, behave: (post: Post) => unknown): Behaviour => ({
  name,
  weight,
  behave,
})

export const doneAndAnswered = behaviour('doneAndAnswered', 40, ({ commit, render, response }) =>
  answer(response, 200, render(commit())),
)

const usual: readonly Behaviour[] = [
  doneAndAnswered,
  behaviour('doneAndReset', 4, ({ commit, response }) => commit() && reset(response)),
  behaviour('doneAnd500', 4, ({ commit, response }) => commit() && answer(response, 500, html)),
  behaviour('doneAnd503WithErrors', 4, ({ commit, response }) => commit() && answer(response, 503, badRequest)),
  behaviour('doneAndSilent', 3, ({ commit }) => commit()),
  behaviour('doneAndTruncated', 4, ({ commit, render, response }) =>
    truncated(response, JSON.stringify(render(commit()))),
  ),
  behaviour('doneWithoutId', 3, ({ commit, response }) => commit() && answer(response, 200, { status: 'PENDING' })),
  behaviour('resetAndDoneLate', 5, ({ commitLate, response }) => (commitLate(), reset(response))),
  // Late counts from when the gateway gives up.
  behaviour('silentAndDoneLate', 7, ({ commitLate, response }) => response.on('close', commitLate)),
  behaviour('badGatewayAndDoneLate', 4, ({ commitLate, response }) => (commitLate(), answer(response, 502, html))),
  behaviour('notDoneAndReset', 4, ({ response }) => reset(response)),
  behaviour('notDoneAndBadGateway', 4, ({ response }) => answer(response, 502, html)),
  behaviour('notDoneAndSilent', 3, () => undefined),
  behaviour('notDoneWithoutId', 3, ({ response }) => answer(response, 200, { status: 'PENDING' })),
  behaviour('tooMany', 5, ({ response }) => answer(response, 429, tooManyRequests)),
  behaviour('refused', 6, ({ response }) => answer(response, 400, badRequest)),
]

const inUnknownWords: readonly Behaviour[] = [
  behaviour('refusedByUnknownCode', 5, ({ response }) =>
    answer(response, 422, errorsOf('INVALID_REQUEST_ERROR', 'SOMETHING_NEW')),
  ),
  behaviour('refusedByUnknownCategory', 5, ({ response }) => answer(response, 400, errorsOf('BUSINESS_RULE', ''))),
]

const afterExecuting: readonly Behaviour[] = (
  [
    [408, errorsOf('API_ERROR', 'REQUEST_TIMEOUT')],
    [409, errorsOf('API_ERROR', 'CONFLICT')],
    [499, errorsOf('', 'CLIENT_CLOSED')],
    [400, errorsOf('API_ERROR', 'SOMETHING_NEW')],
    // Only the status 401 says that nothing was done.
    [400, unauthorized],
    [403, unauthorized],
  ] as const
).map(([status, body], index) =>
  behaviour(`doneAnd${status}-${index}`, 4, ({ commit, response }) => commit() && answer(response, status, body)),
)

const wrongObjects: readonly Behaviour[] = [
  behaviour('wrongAmount', 4, ({ commit, render, response }) =>
    answer(response, 200, render(commit({ amount: 999_999_999 }))),
  ),
  behaviour('wrongCurrency', 4, ({ commit, render, response }) =>
    answer(response, 200, render(commit({ currency: 'COP' }))),
  ),
  behaviour('anothersObject', 4, ({ anothers, render, response }) => answer(response, 200, render(anothers()))),
  behaviour('doneAndAnothersObject', 4, ({ commit, anothers, render, response }) => {
    commit()
    answer(response, 200, render(anothers()))
  }),
  behaviour('errorsBesideAnId', 4, ({ pretended, response }) =>
    answer(response, 200, { ...pretended(), ...badRequest }),
  ),
]

const copies: readonly Behaviour[] = [
  behaviour('doneTwiceAndReset', 6, ({ commitAndCopy, response }) => commitAndCopy() && reset(response)),
]

export function behavioursFor(switches: Switches): readonly Behaviour[] {
  return [
    ...usual,
    ...(switches.refusesInUnknownWords ? inUnknownWords : []),
    ...(switches.failsAfterExecuting ? afterExecuting : []),
    ...(switches.answersWrongObjects ? wrongObjects : []),
    ...(switches.copiesReferences ? copies : []),
  ]
}

/** After these a person has to decide, because DRUO's answer or its lists contradict the request. */
export function needsReview(name: string): boolean {
  return [...wrongObjects, ...copies].some((one) => one.name === name)
}
