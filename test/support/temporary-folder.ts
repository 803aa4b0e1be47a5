// Around a whole test run: one folder for all temporary files, gone with the run. A worker of vitest is ended from outside, and
// cannot be relied on to take away what its tests have left.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const outer = tmpdir()
let folder: string | undefined

export function setup(): void {
  folder = mkdtempSync(join(outer, 'gateway-test-run-'))
  // PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
}

export function teardown(): void {
  process.env['TMPDIR'] = outer
  if (folder === undefined) return
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    process.stderr.write(`Left behind: ${folder} (${String(error)})\n`)
  }
}
