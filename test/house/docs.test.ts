// README and docs/ are true: what they name is there, and what they show fits the schema.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isEnumType, isExecutableDefinitionNode, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/graphql/gateway-error.ts'
import { schema } from '../support/schema.ts'
import { filesBelow, projectRoot } from './source-files.ts'

const readText = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const pages = [{ path: 'README.md', text: readText('README.md') }, ...filesBelow('docs', '.md')]

const blocksOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block)

/** What stands between single backticks outside of blocks. */
const namedIn = (text: string) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name)

const manifest: unknown = JSON.parse(readText('package.json'))
const scripts = manifest !== null && typeof manifest === 'object' && 'scripts' in manifest ? manifest.scripts : {}
const scriptText = JSON.stringify(scripts)

const enumValues = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .flatMap((type) => type.getValues().map(({ name }) => name))
const everySource = ['src', 'test', 'examples'].flatMap((folder) => filesBelow(folder, '.ts'))
const environment = new Set(
  [...everySource.map(({ text }) => text), scriptText].flatMap((text) => [
    ...[...text.matchAll(/reader\.\w+\(\s*'([A-Z_]+)'/g)].flatMap(([, name = '']) => [name, `${name}_FILE`]),
    ...[...text.matchAll(/process\.env(?:\['|\.)([A-Z_]+)/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/\b([A-Z_]+)=\S+ (?:vitest|node)/g)].map(([, name = '']) => name),
  ]),
)
/** Variables of other programs, and the form of a name. */
const foreignWords = ['APOLLO_KEY', 'NAME_FILE']

describe.each(pages)('$path', ({ path, text }) => {
  it('shows GraphQL that fits the schema', () => {
    for (const block of blocksOf(text, 'graphql')) {
      const document = parse(block)
      // Types of another subgraph are SDL: to be read, and no part of this schema.
      if (!document.definitions.some((definition) => isExecutableDefinitionNode(definition))) continue
      expect(validate(schema, document).map(({ message }) => message)).toEqual([])
    }
  })

  it('names commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(Object(scripts), name))).toEqual([])
  })

  it('names files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => join(dirname(path), target))
    const named = namedIn(text).filter((name) => /^(?:src|test|schema|docs|client|examples)\/[\w./-]*$/.test(name))
    expect([...links, ...named].filter((name) => !existsSync(join(projectRoot, name)))).toEqual([])
  })

  it('names configuration variables, error codes and enumeration values that exist', () => {
    const known = new Set([...environment, ...enumValues, ...Object.keys(errorCodes), ...foreignWords])
    const words = namedIn(text).flatMap((name) => /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=.*)?$/.exec(name)?.[1] ?? [])
    expect(words.filter((word) => !known.has(word))).toEqual([])
  })
})
