// The chaos in small, for every run of the tests; `npm run chaos` is the real one.
import { expect, it } from 'vitest'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { bugs } from './bugs.ts'
import { runChaos } from './chaos.ts'
import { fits } from './copy.ts'
import { smallScale } from './scale.ts'
import { usualSwitches } from './switches.ts'

it('money moves at most once, and every outcome is true and certain in the end', { timeout: 120_000 }, async () => {
  const report = await runChaos(smallScale, usualSwitches, `sqlite:${temporaryDatabase()}`)
  expect(report).toMatchObject({ details: [], duplicates: 0, resent: 0, falseOutcomes: 0, unsettled: 0, lost: 0 })
  // It was chaos indeed.
  expect(report.posts).toBeGreaterThan(10)
  expect(report.outcomes['SUCCEEDED']).toBeGreaterThan(0)
  expect(Object.keys(report.kills).filter((point) => point !== 'ended').length).toBeGreaterThan(0)
})

it.each(Object.entries(bugs))('the bug %s still fits into the source', (_name, { edits }) => {
  expect(fits(edits)).toBe(true)
})
