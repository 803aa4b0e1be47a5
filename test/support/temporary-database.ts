// A separate SQLite file for one test, in a folder that goes when the process ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder: string | undefined
let count = 0

export function temporaryDatabase(): string {
  folder ??= makeFolder()
  count += 1
  return join(folder, `ledger-${count}.db`)
}

function makeFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'druo-gateway-test-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  return made
}
