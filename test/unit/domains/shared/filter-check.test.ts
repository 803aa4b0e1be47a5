// Filters of lists: UNKNOWN, blank texts and fields that are fixed are refused, all of one filter together.
import { describe, expect, it } from 'vitest'
import { checkFilter } from '../../../../src/domains/shared/filter-check.ts'

const refusal = (filter: object, fixed?: object) => () => checkFilter(filter, fixed)
const violation = (message: string) =>
  expect.objectContaining({
    message,
    extensions: { code: 'BAD_USER_INPUT', problems: message.split(/(?<=\.) /).map((text) => problem(text)) },
  })
const problem = (message: string) => ({ path: /^\w+\.\w+/.exec(message)?.[0].split('.'), message })

describe('a filter is accepted with', () => {
  it.each([
    ['nothing', {}, undefined],
    ['values of every type', { status: 'PENDING', amount: 0, createdFrom: new Date(0), description: 'x' }, undefined],
    ['null and what was left out', { status: null, code: undefined }, undefined],
    ['null for what is fixed', { endUserId: null }, { endUserId: 'eur_1' }],
    ['a text that holds UNKNOWN', { description: 'UNKNOWN payer' }, undefined],
    ['a name of every object’s own', { constructor: 'x', toString: 'y' }, {}],
  ])('%s', (_, filter, fixed) => {
    expect(refusal(filter, fixed)).not.toThrow()
  })
})

describe('a filter is refused with', () => {
  it.each([
    ['UNKNOWN', { status: 'UNKNOWN' }, {}, 'filter.status must not be UNKNOWN, which is only for responses.'],
    ['an empty text', { code: '' }, {}, 'filter.code must not be blank.'],
    ['half a character', { description: 'a\uD83D' }, {}, 'filter.description must not contain unpaired surrogates.'],
    ['a blank text', { endUserId: ' \u00A0\t' }, {}, 'filter.endUserId must not be blank.'],
    [
      'what is fixed',
      { endUserId: 'eur_2' },
      { endUserId: 'eur_1' },
      'filter.endUserId is already set by the parent object.',
    ],
    [
      'the very value that is fixed',
      { endUserId: 'eur_1' },
      { endUserId: 'eur_1' },
      'filter.endUserId is already set by the parent object.',
    ],
    [
      'several violations',
      { status: 'UNKNOWN', code: ' ', amount: 1, originAccountId: 'acc_2' },
      { originAccountId: 'acc_1' },
      'filter.status must not be UNKNOWN, which is only for responses. filter.code must not be blank. filter.originAccountId is already set by the parent object.',
    ],
  ])('%s', (_, filter, fixed, message) => {
    expect(refusal(filter, fixed)).toThrow(violation(message))
  })
})
