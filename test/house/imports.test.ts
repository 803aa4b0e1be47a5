// Imports go one way (see import-rules.ts), enter a folder by its index.ts, and have no cycles, type imports included.
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lazyFiles, rules } from './import-rules.ts'
import { filesBelow, generatedFilesBelow } from './source-files.ts'

const folderOf = (path: string): string => path.split('/')[1] ?? ''

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const imports = [...filesBelow('src', '.ts'), ...generatedFilesBelow('src', '.ts')].flatMap(
  ({ path, text }): Import[] =>
    [...text.matchAll(/^(import|export)\s+(type\s)?[^'"]*?from '(\.[^']+\.ts)'/gm)].map(([, , type, target = '']) => ({
      from: path,
      to: normalize(join(dirname(path), target)),
      typeOnly: type !== undefined,
    })),
)

/** Each node that is reached from itself, in groups. */
function cyclesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const reachedFrom = new Map<string, ReadonlySet<string>>()
  for (const node of edges.keys()) {
    const reached = new Set(edges.get(node))
    for (const one of reached) for (const next of edges.get(one) ?? []) reached.add(next)
    reachedFrom.set(node, reached)
  }
  const groups = new Map<string, readonly string[]>()
  for (const [node, reached] of reachedFrom) {
    if (!reached.has(node)) continue
    const group = [...reached].filter((one) => reachedFrom.get(one)?.has(node)).sort()
    groups.set(group.join(), group)
  }
  return [...groups.values()]
}

const edgesOf = (pairs: readonly (readonly [from: string, to: string])[]) => {
  const edges = new Map<string, Set<string>>()
  for (const [from, to] of pairs) edges.set(from, (edges.get(from) ?? new Set()).add(to))
  return edges
}

/** Whether the file has the name, and imports from this index. */
function usesFrom(
  index: string,
  name: string,
  { path, text }: { readonly path: string; readonly text: string },
): boolean {
  const imported =
    imports.some(({ from, to }) => from === path && to === index) || text.includes("import('./sandbox/index")
  return imported && new RegExp(`\\b${name}\\b`).test(text)
}

describe('imports', () => {
  it('are all seen', () => {
    expect(imports.length).toBeGreaterThan(150)
  })

  it.each(Object.entries(rules))('of %s go one way', (folder, { may, because }) => {
    const wrong = imports
      .filter(({ from }) => folderOf(from) === folder)
      .filter(({ to }) => folderOf(to) !== folder && !may.includes(folderOf(to)))
      .map(({ from, to }) => `${from} imports ${to}, but ${folder} may not: ${because}`)
    expect(wrong).toEqual([])
  })

  it('have no cycles, type imports included', () => {
    expect(cyclesIn(edgesOf(imports.map(({ from, to }) => [from, to])))).toEqual([])
  })

  it('enter a folder by its index.ts', () => {
    const isIndex = (path: string) => path.split('/').length === 3 && path.endsWith('/index.ts')
    const isInside = (path: string) => path.split('/').length > 2 && !/^src\/(?:config|__generated__)\//.test(path)
    const wrong = imports
      .filter(({ from, to }) => folderOf(from) !== folderOf(to) && isInside(to) && !isIndex(to))
      .filter(({ from, to }) => folderOf(from) !== '__generated__' && !lazyFiles.includes(to))
      .map(({ from, to }) => `${from} imports ${to}`)
    expect(wrong).toEqual([])
  })

  it('inside a folder do not use its index.ts', () => {
    const wrong = imports.filter(({ from, to }) => to === `src/${folderOf(from)}/index.ts`)
    expect(wrong).toEqual([])
  })

  it('of index.ts files name what they export, and something uses it', () => {
    const indexes = filesBelow('src', '.ts').filter(({ path }) => /^src\/[a-z]+\/index\.ts$/.test(path))
    expect(indexes).toHaveLength(7)
    expect(indexes.filter(({ text }) => text.includes('export *')).map(({ path }) => path)).toEqual([])
    const texts = filesBelow('src', '.ts')
    const unused = indexes.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:type )?\{([^}]*)\} from/gm)]
        .flatMap(([, names = '']) => names.split(','))
        .map((name) => name.replace('type ', '').trim())
        .filter((name) => name !== '' && !texts.some((file) => usesFrom(path, name, file)))
        .map((name) => `${path} exports ${name}`),
    )
    expect(unused).toEqual([])
  })

  it('have a rule for every folder', () => {
    const unknown = new Set(filesBelow('src', '.ts').map(({ path }) => folderOf(path)))
    expect([...unknown].filter((folder) => rules[folder] === undefined)).toEqual([])
  })

  it('never lead from one domain to another: they use each other through loaders', () => {
    const domainOf = (path: string) => (path.startsWith('src/domains/') ? path.split('/')[2] : undefined)
    const domains = new Set(imports.map(({ from }) => domainOf(from)))
    for (const name of domains)
      if (name === undefined || name === 'shared' || name.endsWith('.ts')) domains.delete(name)
    const isWrong = ({ from, to }: Import) =>
      domainOf(from) !== domainOf(to) && domains.has(domainOf(from)) && domains.has(domainOf(to))
    expect(imports.filter(isWrong)).toEqual([])
    expect(domains.size).toBeGreaterThan(5)
  })

  it('of context.ts are types only', () => {
    expect(imports.filter(({ from, typeOnly }) => from === 'src/domains/shared/context.ts' && !typeOnly)).toEqual([])
  })

  it('load what is only sometimes used where it is used', () => {
    const fromStart = new Set(['src/main.ts'])
    for (const file of fromStart) {
      for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) fromStart.add(to)
    }
    expect(fromStart.size).toBeGreaterThan(150)
    const sometimes = [
      'src/sandbox/',
      'src/platform/postgres.ts',
      'src/platform/postgres-listener.ts',
      'src/platform/otlp-tracing.ts',
    ]
    expect([...fromStart].filter((file) => sometimes.some((one) => file.startsWith(one)))).toEqual([])
  })

  it('of packages that stand for a policy are in one file each', () => {
    const users = (name: string) =>
      filesBelow('src', '.ts')
        .filter(({ text }) => text.includes(`from '${name}'`))
        .map(({ path }) => path)
    expect(users('got')).toEqual(['src/druo/transport/writes.ts'])
    expect(users('undici')).toEqual(['src/druo/transport/interim-responses.ts', 'src/druo/transport/reads.ts'])
    expect(users('node:sqlite')).toEqual(['src/platform/sqlite.ts'])
    expect(users('pg')).toEqual(['src/platform/postgres-listener.ts', 'src/platform/postgres.ts'])
  })
})
