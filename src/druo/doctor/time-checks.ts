// Compares DRUO's clock with ours, and finds out in which zone DRUO writes its times.
import { dateTime, text } from '../decode.ts'
import { type Check, check } from './check.ts'
import type { Entry } from './list-checks.ts'
import type { RawRead } from './raw-reads.ts'

/** The header Date has whole seconds. */
const resolutionMs = 1000
const goodDifferenceMs = 2000
/** By more than this, an object's time speaks against a search result. */
const maxDifferenceMs = 300_000

export function clockDifference({ date, sentAt, receivedAt }: RawRead): Check {
  const name = 'clock: difference from DRUO'
  const advice = 'Run NTP on this machine.'
  if (date === null) return check(name, 'unknown', 'DRUO sends no Date header', advice)
  // DRUO wrote the header at some moment between the two.
  const earliest = date.getTime() - receivedAt.getTime()
  const latest = date.getTime() + resolutionMs - sentAt.getTime()
  const differenceMs = earliest <= 0 && latest >= 0 ? 0 : Math.abs(earliest) < Math.abs(latest) ? earliest : latest
  const found = `${Math.round(differenceMs / 1000)} s`
  if (Math.abs(differenceMs) <= goodDifferenceMs) return check(name, 'ok', found)
  if (Math.abs(differenceMs) <= maxDifferenceMs) return check(name, 'warning', found, advice)
  return check(name, 'problem', found, `${advice} By more than 5 minutes, no search result counts as evidence.`)
}

/**
 * @param lag for objects that the gateway made: DRUO's time minus ours. It shows a zone, which DRUO's times alone often
 * do not.
 */
export function timeZone(entries: readonly Entry[], now: Date, lag?: number): Check {
  const name = 'times: GMT'
  const advice =
    'DRUO writes local time, so the gateway does not know when an object was made: unclear writes end as NEEDS_REVIEW.'
  const times = entries.flatMap(({ wire }) => {
    const written = text(wire['date_created_gmt'])
    const moment = dateTime(written)
    return written === null || moment === null ? [] : [{ written, moment }]
  })
  const isAhead = times.some(({ moment }) => moment.getTime() - now.getTime() > maxDifferenceMs)
  if (isAhead) return check(name, 'problem', 'some times are in the future', advice)
  if (lag !== undefined) {
    const found = `${Math.round(lag / 60_000)} minutes from our time for a write of the gateway`
    return Math.abs(lag) <= maxDifferenceMs ? check(name, 'ok', found) : check(name, 'problem', found, advice)
  }
  if (times.length === 0)
    return check(name, 'unknown', 'no times to compare', 'Run the doctor again after some payments.')
  if (times.every(({ written }) => /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written.trim()))) {
    return check(name, 'ok', 'every time states its zone')
  }
  const unproven = 'Run the doctor again after a payment through this gateway: it then compares the times.'
  return check(name, 'unknown', 'times without a zone, none in the future', unproven)
}
