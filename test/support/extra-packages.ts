// Packages that the gateway, its checks and the fast tests do without: each of these folders has its own package.json.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../house/source-files.ts'

export const extraFolders = ['test/process', 'test/bench'] as const
export type ExtraFolder = (typeof extraFolders)[number]

const changedMs = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** npm writes this file at the end of an installation. */
const installedMs = (folder: string): number =>
  changedMs(join(projectRoot, folder, 'node_modules', '.package-lock.json'))

/** Runs `npm ci` in the folder, unless its packages are there and current. */
export function install(folder: ExtraFolder): void {
  if (changedMs(join(projectRoot, folder, 'package-lock.json')) <= installedMs(folder)) return
  process.stderr.write(`Installing the packages of ${folder}\n`)
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=warn']
  const { status } = spawnSync('npm', words, { cwd: join(projectRoot, folder), stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`)
}

/** @throws with the command that installs them */
export function requireInstalled(folder: ExtraFolder): void {
  if (installedMs(folder) === 0)
    throw new Error(`The packages of ${folder} are missing. Run: npm ci --prefix ${folder}`)
}
