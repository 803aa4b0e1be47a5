// A web project outside this repository, as docs/clients.md describes it: the page's files, and packages by their names alone.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { projectRoot } from '../house/source-files.ts'
import { withOrigin } from './documentation.ts'

const run = promisify(execFile)
const packageFolders = ['node_modules', 'test/process/node_modules']

export interface RecipeProject {
  readonly folder: string
  /** Writes a file of the page, with the addresses of this gateway. */
  add(path: string, text: string): void
  /** @throws with the output where the command fails */
  run(command: string): Promise<string>
  /** Bundles the program as a web project does, and runs it. @throws where it fails or writes to standard error */
  runBundled(program: string, ...words: readonly string[]): Promise<unknown>
}

/** @param token what the project's `accessToken()` returns */
export function createRecipeProject(origin: string, token: string): RecipeProject {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-recipes-'))
  for (const packages of packageFolders) linkPackages(packages, folder)
  const environment = {
    PATH: [...packageFolders.map((packages) => join(projectRoot, packages, '.bin')), process.env['PATH']].join(':'),
    HOME: process.env['HOME'] ?? '',
    GATEWAY_TOKEN: token,
  }
  const add = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), withOrigin(text, origin))
  }
  add('package.json', '{ "type": "module" }')
  add('src/session.ts', `export const accessToken = (): string => process.env['GATEWAY_TOKEN'] ?? ''\n`)
  return {
    folder,
    add,
    async run(command) {
      const { stdout, stderr } = await run('sh', ['-c', command], { cwd: folder, env: environment })
      return stdout + stderr
    },
    async runBundled(program, ...words) {
      const name = `${program.replace(/\W/g, '-')}.mjs`
      await build({
        root: folder,
        configFile: false,
        logLevel: 'error',
        ssr: { noExternal: true },
        build: {
          ssr: program,
          outDir: 'bundles',
          emptyOutDir: false,
          rolldownOptions: { output: { entryFileNames: name } },
        },
      })
      const { stdout, stderr } = await run(process.execPath, [join(folder, 'bundles', name), ...words], {
        env: environment,
        timeout: 15_000,
      })
      if (stderr !== '') throw new Error(stderr)
      return JSON.parse(stdout)
    },
  }
}

/** Links every package by its name. Packages of a scope are linked one by one, because both folders can have the scope. */
function linkPackages(packages: string, folder: string): void {
  const link = (name: string) => {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    try {
      symlinkSync(join(projectRoot, packages, name), join(folder, 'node_modules', name))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  for (const name of readdirSync(join(projectRoot, packages)).filter(
    (entry) => entry === '.bin' || !entry.startsWith('.'),
  )) {
    if (!name.startsWith('@')) link(name)
    else for (const scoped of readdirSync(join(projectRoot, packages, name))) link(`${name}/${scoped}`)
  }
}
