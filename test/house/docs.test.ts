// README, CONTRIBUTING and docs/ are true: what they name is there. What they show and say to do is run by test/e2e/documented-*.test.ts.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/domains/shared/gateway-error.ts'
import { configVariables, secretVariables } from '../support/config-variables.ts'
import { namesIn, pages } from '../support/documentation.ts'
import { schema } from '../support/schema.ts'
import { filesBelow, projectRoot } from './source-files.ts'

const readText = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const manifest: unknown = JSON.parse(readText('package.json'))
const scripts = manifest !== null && typeof manifest === 'object' && 'scripts' in manifest ? manifest.scripts : {}
const scriptText = JSON.stringify(scripts)

const enumValues = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .flatMap((type) => type.getValues().map(({ name }) => name))
const everySource = ['src', 'test', 'examples'].flatMap((folder) => filesBelow(folder, '.ts'))
const environment = new Set([
  ...configVariables,
  ...[...secretVariables].map((name) => `${name}_FILE`),
  ...[...everySource.map(({ text }) => text), scriptText].flatMap((text) => [
    ...[...text.matchAll(/process\.env(?:\['|\.)([A-Z_]+)/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/\b([A-Z_]+)=\S+ (?:vitest|node)/g)].map(([, name = '']) => name),
  ]),
])
/** Variables of other programs, and the form of a name. */
const foreignWords = ['APOLLO_KEY', 'HTTPS_PROXY', 'NAME_FILE', 'NODE_ENV']
/** Of DRUO's errors, and a misspelt reason of its samples. */
const druoWords = [
  'API_ERROR',
  'AUTHORIZATION_ERROR',
  'INSUFFICCIENT_FUNDS',
  'INVALID_REQUEST_ERROR',
  'MISSING_REQUIRED_PARAMETER',
  'RATE_LIMIT_ERROR',
  'TOO_MANY_REQUESTS',
  'UNEXPECTED_VALUE',
]

describe.each(pages)('$path', ({ path, text }) => {
  it('names commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(Object(scripts), name))).toEqual([])
  })

  it('names files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+?)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => join(dirname(path), target))
    const named = namesIn(text).filter((name) => /^(?:src|test|schema|docs|client|examples)\/[\w./-]*$/.test(name))
    expect([...links, ...named].filter((name) => !existsSync(join(projectRoot, name)))).toEqual([])
  })

  it('names configuration variables, error codes and enumeration values that exist', () => {
    const known = new Set([...environment, ...enumValues, ...Object.keys(errorCodes), ...foreignWords, ...druoWords])
    const words = namesIn(text).flatMap((name) => /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=.*)?$/.exec(name)?.[1] ?? [])
    expect(words.filter((word) => !known.has(word))).toEqual([])
  })
})
