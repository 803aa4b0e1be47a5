// A Dockerfile's steps taken without Docker: in a bare folder that has what COPY brings, with what RUN does there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface Image {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly user: string | undefined
  /** In exec form. */
  readonly command: readonly string[]
  readonly healthCheck: readonly string[]
}

interface Step {
  readonly instruction: string
  readonly rest: string
}

/** @throws {Error} on a step that it does not know: what it would pass over would go unchecked */
export async function buildImage(project: string): Promise<Image> {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-image-'))
  const allowed = readFileSync(join(project, '.dockerignore'), 'utf8').split('\n')
  const environment: Record<string, string> = {}
  let user: string | undefined
  let command: readonly string[] = []
  let healthCheck: readonly string[] = []

  for (const { instruction, rest } of stepsOf(readFileSync(join(project, 'Dockerfile'), 'utf8'))) {
    switch (instruction) {
      case 'FROM':
        if (rest !== 'node:24-slim') throw new Error(`what ${rest} has is not known here`)
        break
      case 'WORKDIR':
      case 'EXPOSE':
        break
      case 'ENV': {
        const [name = '', value = ''] = rest.split('=')
        environment[name] = value
        break
      }
      case 'COPY':
        copy(rest.split(' '))
        break
      case 'RUN':
        await run(rest.replaceAll(/--mount=\S+ /g, ''))
        break
      case 'USER':
        user = rest
        break
      case 'HEALTHCHECK':
        healthCheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4)) as string[]
        break
      case 'CMD':
        command = JSON.parse(rest) as string[]
        break
      default:
        throw new Error(`the step ${instruction} is not known here`)
    }
  }
  return { folder, environment, user, command, healthCheck }

  function copy(words: readonly string[]): void {
    const to = words.at(-1) ?? ''
    for (const from of words.slice(0, -1)) {
      if (!allowed.includes(`!${from}`)) throw new Error(`.dockerignore keeps ${from} out`)
      cpSync(join(project, from), to.endsWith('/') ? join(folder, to, basename(from)) : join(folder, to), {
        recursive: true,
      })
    }
  }

  async function run(line: string): Promise<void> {
    const child = spawn('sh', ['-c', line], {
      cwd: folder,
      env: {
        HOME: process.env['HOME'] ?? '',
        // The image has Node 24 in its path; here it is the one that runs this.
        PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        npm_config_prefer_offline: 'true',
        npm_config_audit: 'false',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
    if (code !== 0) throw new Error(`RUN ${line} failed:\n${errors}`)
  }
}

function stepsOf(dockerfile: string): readonly Step[] {
  return dockerfile
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [instruction = '', ...rest] = line.split(' ')
      return { instruction, rest: rest.join(' ') }
    })
}
