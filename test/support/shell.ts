// Command lines as people type them, in a copy of the project, so that what they write stays there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { projectRoot } from '../house/source-files.ts'
import { extraFolders } from './extra-packages.ts'
import { witness } from './witness.ts'

/** It is stopped at the end of its scope. */
export interface Started extends AsyncDisposable {
  /** What of its output the sign has matched. */
  readonly sign: string
}

/** Its copy of the project goes with it. */
export interface Shell extends Disposable {
  readonly folder: string
  run(
    line: string,
    environment?: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: unknown; readonly output: string }>
  /** @throws where it ends before its output has the sign */
  start(line: string, sign: RegExp): Promise<Started>
}

export function openShell(): Shell {
  const folder = copyOfProject()
  const begin = (line: string, environment: Readonly<Record<string, string>> = {}) => {
    // A separate group: npm, its shell and the program are stopped as by Ctrl-C.
    const child = spawn('sh', ['-c', line], {
      cwd: folder,
      detached: true,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        PORT: '0',
        SHOP_PORT: '0',
        npm_config_update_notifier: 'false',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    const ended = once(child, 'close').then(([code]: unknown[]) => code)
    return { child, ended, output: () => output }
  }
  return {
    folder,
    async run(line, environment) {
      const { ended, output } = begin(line, environment)
      return { code: await ended, output: output() }
    },
    async start(line, sign) {
      const { child, ended, output } = begin(line)
      let found = sign.exec(output())
      while (found === null) {
        const event: unknown = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended')])
        if (event === 'ended') throw new Error(`${line} did not start:\n${output()}`)
        found = sign.exec(output())
      }
      return {
        sign: found[0],
        async [Symbol.asyncDispose]() {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
          await ended
          witness('log', output())
        },
      }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** With the packages, but without what tools keep among them. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-shell-'))
  const ignored = new Set(['.git', ...readFileSync(join(projectRoot, '.gitignore'), 'utf8').split(/\/?\n/)])
  for (const name of readdirSync(projectRoot).filter((entry) => !ignored.has(entry))) {
    cpSync(join(projectRoot, name), join(folder, name), {
      recursive: true,
      // By them it is known whether packages are as new as their lock file.
      preserveTimestamps: true,
      filter: (path) => basename(path) !== 'node_modules',
    })
  }
  for (const extra of extraFolders) {
    const installed = join(projectRoot, extra, 'node_modules')
    if (existsSync(installed)) symlinkSync(installed, join(folder, extra, 'node_modules'))
  }
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(projectRoot, 'node_modules')).filter((entry) => entry !== '.vite')) {
    symlinkSync(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name))
  }
  return folder
}
