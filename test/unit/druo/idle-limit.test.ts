// For how long a connection may be idle and still be used, by what the server announces and shows.
import { describe, expect, it } from 'vitest'
import { createIdleLimit } from '../../../src/druo/transport/write-connections.ts'

function limitWithClock() {
  let now = 0
  const limit = createIdleLimit(() => now)
  return { limit, advance: (ms: number) => (now += ms) }
}

it('is four seconds until something is known', () => {
  const { limit } = limitWithClock()
  expect(limit.maxIdleMs()).toBe(4000)
  expect(limit.maxAnswers()).toBe(Infinity)
  expect(limit.isKnown()).toBe(false)
})

describe('what the server announces', () => {
  it.each([
    ['timeout=5', 4000],
    ['timeout=5, max=100', 4000],
    ['max=100, timeout=5', 4000],
    ['max=100,timeout=5', 4000],
    ['Timeout=2', 1000],
    ['timeout=1', 500],
    ['timeout=0', 0],
    ['timeout=60', 59_000],
    // What lies between drops idle connections too.
    ['timeout=86400', 60_000],
    ['timeout=99999999999', 4000],
    ['timeout=-1', 4000],
    ['timeout=5s', 4000],
    ['notimeout=1', 4000],
    ['undefined', 4000],
    ['', 4000],
  ])('%s', (header, maxIdleMs) => {
    const { limit } = limitWithClock()
    limit.announced(header)
    expect(limit.maxIdleMs()).toBe(maxIdleMs)
  })
})

describe('what the server shows', () => {
  it.each([
    ['three times', [5000, 5000, 5000], 3000],
    // As a busy process notices it.
    ['a third later than it does', [6650, 6650, 6650], 3990],
    ['later than supposed', [110_000, 110_000, 110_000], 60_000],
    ['early', [1200], 720],
    ['at different times', [9000, 2500, 60_000], 1500],
  ])('closes %s', (_when, times, maxIdleMs) => {
    const { limit } = limitWithClock()
    for (const idleMs of times) limit.closed(idleMs, 1)
    expect(limit.maxIdleMs()).toBe(maxIdleMs)
    expect(limit.isKnown()).toBe(times.length === 3)
  })

  it('allows more than four seconds only once it was seen three times, since one may have been seen late', () => {
    const { limit } = limitWithClock()
    for (const idleMs of [60_000, 60_000]) {
      limit.closed(idleMs, 1)
      expect(limit.maxIdleMs()).toBe(4000)
      expect(limit.isKnown()).toBe(false)
    }
    limit.closed(60_000, 1)
    expect(limit.maxIdleMs()).toBe(36_000)
    expect(limit.isKnown()).toBe(true)
  })

  it('counts even if it announces more, and less is announced even if it shows more', () => {
    const { limit } = limitWithClock()
    limit.announced('timeout=60')
    limit.closed(5000, 1)
    expect(limit.maxIdleMs()).toBe(3000)
    limit.announced('timeout=3')
    expect(limit.maxIdleMs()).toBe(2000)
  })

  it('is learned again after ten minutes, since a restart looks like a short limit', () => {
    const { limit, advance } = limitWithClock()
    limit.closed(1500, 1)
    advance(599_999)
    limit.closed(60_000, 1)
    expect(limit.maxIdleMs()).toBe(900)
    advance(1)
    // Until the server shows something else, what is known stands.
    expect(limit.maxIdleMs()).toBe(900)
    expect(limit.isKnown()).toBe(false)
    for (let seen = 0; seen < 3; seen += 1) limit.closed(60_000, 1)
    expect(limit.maxIdleMs()).toBe(36_000)
  })

  it('a close right after an answer says how many answers a connection has', () => {
    const { limit, advance } = limitWithClock()
    limit.closed(3, 10)
    expect(limit.maxAnswers()).toBe(10)
    expect(limit.maxIdleMs()).toBe(4000)
    limit.closed(0, 12)
    expect(limit.maxAnswers()).toBe(10)
    advance(600_000)
    expect(limit.maxAnswers()).toBe(Infinity)
  })

  it('a close of a new connection that had no request says nothing', () => {
    const { limit } = limitWithClock()
    limit.closed(3, 0)
    expect(limit.maxAnswers()).toBe(Infinity)
    expect(limit.maxIdleMs()).toBe(4000)
  })
})
