// Sharing one execution among subscribers that get the same change at the same time.
import { GraphQLError, parse } from 'graphql'
import { expect, it } from 'vitest'
import { createSharedExecutions } from '../../../../src/http/subscriptions/shared-executions.ts'

const document = parse('{ a }')
const nextTurn = () => new Promise((resolve) => void setImmediate(() => setImmediate(resolve)))

function counted(errors?: readonly GraphQLError[]) {
  const executions = createSharedExecutions()
  let count = 0
  const get = (state: unknown, by = document, viewer = 'all') =>
    executions.get(state, by, viewer, async () => {
      count += 1
      return { data: { execution: count }, ...(errors === undefined ? {} : { errors }) }
    })
  return { get, count: () => count }
}

it('is one execution for a thousand at once, and another one later', async () => {
  const { get, count } = counted()
  const state = {}
  const all = await Promise.all(Array.from({ length: 1000 }, () => get(state)))
  expect([new Set(all).size, count()]).toEqual([1, 1])
  await nextTurn()
  expect(await get(state)).toEqual({ data: { execution: 2 } })
})

it('does not share between states, documents or viewers', async () => {
  const { get, count } = counted()
  const state = {}
  await Promise.all([get(state), get({}), get(state, parse('{ a }')), get(state, document, 'other')])
  expect(count()).toBe(4)
})

it('does not share errors, which hold the id of a request', async () => {
  const { get, count } = counted([new GraphQLError('no')])
  const state = {}
  await Promise.all([get(state), get(state), get(state)])
  expect(count()).toBe(3)
})
