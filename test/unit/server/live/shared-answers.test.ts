// Sharing one execution among all who are told the same at the same moment, and among nobody else.
import { GraphQLError, parse } from 'graphql'
import { expect, it } from 'vitest'
import { createSharedAnswers } from '../../../../src/server/live/shared-answers.ts'

const document = parse('{ a }')
const nextTurn = () => new Promise((resolve) => void setImmediate(() => setImmediate(resolve)))

function counted(errors?: readonly GraphQLError[]) {
  const answers = createSharedAnswers()
  let executions = 0
  const get = (state: unknown, by = document, asker = 'all') =>
    answers.get(state, by, asker, async () => {
      executions += 1
      return { data: { execution: executions }, ...(errors === undefined ? {} : { errors }) }
    })
  return { get, count: () => executions }
}

it('is one execution for a thousand at once, and another for who comes later', async () => {
  const { get, count } = counted()
  const state = {}
  const all = await Promise.all(Array.from({ length: 1000 }, () => get(state)))
  expect([new Set(all).size, count()]).toEqual([1, 1])
  await nextTurn()
  expect(await get(state)).toEqual({ data: { execution: 2 } })
})

it('is not among other states, documents or askers', async () => {
  const { get, count } = counted()
  const state = {}
  await Promise.all([get(state), get({}), get(state, parse('{ a }')), get(state, document, 'other')])
  expect(count()).toBe(4)
})

it('is not of errors, which name a request', async () => {
  const { get, count } = counted([new GraphQLError('no')])
  const state = {}
  await Promise.all([get(state), get(state), get(state)])
  expect(count()).toBe(3)
})
