// What the log says of errors that no code handles: where they come from, and no value.
import { describe, expect, it } from 'vitest'
import { unhandledErrorReporter } from '../../../src/platform/unhandled-errors.ts'
import { recordedLog } from '../../support/recorded-log.ts'

function reported(error: unknown) {
  const { logger, lines } = recordedLog()
  unhandledErrorReporter(logger, { unhandledError: () => undefined })('rejection', error)
  return lines[0] ?? {}
}

describe('an unhandled error', () => {
  it('is logged with its class and its frames', () => {
    const { error, at } = reported(new TypeError('canary-4711'))
    expect(error).toBe('TypeError')
    expect(at).toEqual(expect.arrayContaining([expect.stringContaining('unhandled-errors.test.ts')]))
  })

  it.each([
    ['a message of several lines', new Error('canary-4711\n    at canary-4712\ncanary-4713')],
    ['a message that was changed later', Object.assign(new Error('canary-4711'), { message: 'other' })],
    ['a name that is a value', Object.assign(new Error('x'), { name: 'canary 4711' })],
    ['an empty message', Object.assign(new Error('canary-4711'), { message: '' })],
    ['no error but a text', 'canary-4711'],
    ['no error but an object', { message: 'canary-4711', stack: 'canary-4711' }],
    ['nothing', undefined],
  ])('with %s is logged without a value', (_, error) => {
    expect(JSON.stringify(reported(error))).not.toContain('canary')
  })
})
