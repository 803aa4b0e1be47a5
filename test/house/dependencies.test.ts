// Dependencies: each has its line in docs/dependencies.md and something that uses it, and the bill of materials has them.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { satisfies } from 'semver'
import { describe, expect, it } from 'vitest'
import { extraFolders } from '../support/extra-packages.ts'
import { filesBelow, projectRoot } from './source-files.ts'

interface Manifest {
  readonly version: string
  readonly engines: { readonly node: string }
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
const manifest = JSON.parse(textOf('package.json')) as Manifest
const runtime = Object.keys(manifest.dependencies)
const development = Object.keys(manifest.devDependencies)

const importing = (files: readonly string[]) => (name: string) => {
  const pattern = new RegExp(`(?:from|import|import\\(|resolve\\()\\s*'${name}(?:/[^']+)?'`)
  return files.some((text) => pattern.test(text))
}
const generated = ['src/__generated__/resolvers-types.ts', 'test/support/__generated__/operations.ts'].map(textOf)
const source = filesBelow('src', '.ts').map(({ text }) => text)
const isImportedAtRuntime = importing([...source, ...generated.slice(0, 1)])
const isImported = importing([
  ...source,
  ...generated,
  ...filesBelow('test', '.ts').map(({ text }) => text),
  ...['.ts', '.tsx'].flatMap((ending) => filesBelow('examples', ending)).map(({ text }) => text),
  textOf('examples/client/codegen-typename.js'),
  textOf('eslint.config.js'),
  textOf('vitest.config.ts'),
])

/** What nothing imports: the program that a script runs, the plugin that a configuration names, the package that needs it. */
const usedBy: Readonly<Record<string, () => boolean>> = {
  '@graphql-codegen/cli': () => isRun('graphql-codegen'),
  eslint: () => isRun('eslint'),
  oxlint: () => isRun('oxlint'),
  'oxlint-tsgolint': () => isRun('oxlint --type-aware'),
  concurrently: () => isRun('concurrently'),
  prettier: () => isRun('prettier'),
  typescript: () => isRun('tsc'),
  node: () => isRun('node'),
  '@vitest/coverage-v8': () => textOf('vitest.config.ts').includes('coverage:'),
  rxjs: () => isImported('@apollo/client'),
}

const isRun = (program: string): boolean =>
  Object.values(manifest.scripts).some((script) => ` ${script} `.includes(` ${program} `))

function isUsed(name: string): boolean {
  const plugin = /^@graphql-codegen\/(.+)$/.exec(name)?.[1]
  const typed = /^@types\/(.+)$/.exec(name)?.[1]
  if (plugin !== undefined && textOf('codegen.yml').includes(`- ${plugin}\n`)) return true
  if (typed !== undefined) return typed === 'node' || runtime.includes(typed) || isImported(typed)
  return isImported(name) || (usedBy[name]?.() ?? false)
}

describe('every dependency', () => {
  const documented = textOf('docs/dependencies.md')

  it('has its line in docs/dependencies.md', () => {
    expect([...runtime, ...development].filter((name) => !documented.includes(`\`${name}\``))).toEqual([])
  })

  it('is used: at runtime by the gateway itself, in development by something', () => {
    expect(runtime.filter((name) => !isImportedAtRuntime(name))).toEqual([])
    expect(development.filter((name) => !isUsed(name))).toEqual([])
  })

  it('that docs/dependencies.md has as chosen is there', () => {
    const [used = ''] = documented.split('\n## ', 1)
    const chosen = [...used.matchAll(/^- ([^:]+):/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    )
    expect(chosen.sort()).toEqual([...runtime].sort())
  })

  it('has no exception for what is gone', () => {
    expect(Object.keys(usedBy).filter((name) => !development.includes(name))).toEqual([])
  })
})

describe('the Node that packages need', () => {
  interface Lock {
    readonly packages: Readonly<Record<string, { readonly engines?: object }>>
  }
  const lockIn = (folder: string) => JSON.parse(textOf(join(folder, 'package-lock.json'))) as Lock
  const folders = ['.', ...extraFolders]

  it('is what the package `node` brings', () => {
    const wanting = folders
      .flatMap((folder) => Object.keys(lockIn(folder).packages).map((name) => join(folder, name, 'package.json')))
      .filter((path) => path.includes('node_modules') && existsSync(join(projectRoot, path)))
      .map((path) => ({
        path,
        engines: (JSON.parse(textOf(path)) as { readonly engines?: { node?: string } }).engines,
      }))
      .filter(({ engines }) => engines?.node !== undefined && !satisfies(process.versions.node, engines.node))
    expect(wanting).toEqual([])
  })

  // npm would compare it with the Node that npm runs on, and warn.
  it('is not in the lock files: `npm run lock:engines` takes it out', () => {
    const stated = folders.flatMap((folder) =>
      Object.entries(lockIn(folder).packages).filter(([name, { engines }]) => name !== '' && engines !== undefined),
    )
    expect(stated.map(([name]) => name)).toEqual([])
  })

  it('is not what the README asks of npm: that is in `engines`', () => {
    const [, major] = /^Node (\d+) or later with npm/m.exec(textOf('README.md')) ?? []
    expect(manifest.engines.node).toBe(`>=${major}`)
  })
})

// Whole, and not with `--omit dev`: npm then leaves out what runs as well, where something of development has it too.
it('the bill of materials has every package, and says which are for development alone', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], { cwd: projectRoot })
  const bill = JSON.parse(stdout) as {
    readonly bomFormat: string
    readonly metadata: { readonly component: { readonly version: string } }
    readonly components: readonly { readonly purl: string; readonly properties: readonly { readonly name: string }[] }[]
  }
  expect([bill.bomFormat, bill.metadata.component.version]).toEqual(['CycloneDX', manifest.version])
  const named = (name: string) =>
    bill.components.filter(({ purl }) => purl.startsWith(`pkg:npm/${name.replace('@', '%40')}@`))
  const forDevelopment = ({ properties }: (typeof bill.components)[number]) =>
    properties.some((property) => property.name === 'cdx:npm:package:development')
  expect([...runtime, ...development].filter((name) => named(name).length === 0)).toEqual([])
  expect(runtime.filter((name) => named(name).every(forDevelopment))).toEqual([])
  expect(forDevelopment(named('vitest')[0] ?? { purl: '', properties: [] })).toBe(true)
})
