// Leaves the `engines` of packages out of package-lock.json. npm compares them with the Node that runs npm, which may be
// older than the Node of the package `node`, which runs everything here. dependencies.test.ts compares them with that one.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extraFolders } from '../support/extra-packages.ts'
import { projectRoot } from './source-files.ts'

interface Lock {
  readonly packages: Record<string, { engines?: Readonly<Record<string, string>> }>
}

for (const folder of ['.', ...extraFolders]) {
  const path = join(projectRoot, folder, 'package-lock.json')
  const text = readFileSync(path, 'utf8')
  const lock = JSON.parse(text) as Lock
  for (const [name, entry] of Object.entries(lock.packages)) if (name !== '') delete entry.engines
  const changed = `${JSON.stringify(lock, null, 2)}\n`
  // A newer lock file has its packages installed again.
  if (changed !== text) writeFileSync(path, changed)
}
