// Change: nothing goes from the schema that its last release did not deprecate, and the changelog names what is new.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../support/schema.ts'
import { schemaChanges, sectionOf, unannouncedBreaks } from './schema-changes.ts'
import { projectRoot } from './source-files.ts'

const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
const changelog = textOf('CHANGELOG.md')
const releasedText = textOf('schema/released/schema.graphql')
const changes = await schemaChanges(buildSchema(releasedText), schema)

describe('the schema, against its last release', () => {
  const unreleased = sectionOf(changelog, 'Unreleased')

  it('breaks no client without a warning: before 1.0, a changelog entry that says **breaking** names it', () => {
    const breaking = unannouncedBreaks(changes, unreleased)
    expect(breaking.map(({ message }) => message)).toEqual([])
  })

  it('has what changed in the changelog below "Unreleased", by its type or coordinate in backticks', () => {
    const isTold = (coordinate: string) => {
      const [type, field] = coordinate.split('.')
      return unreleased.includes(`\`${type}\``) || unreleased.includes(`\`${type}.${field}\``)
    }
    expect(changes.filter(({ coordinate }) => !isTold(coordinate)).map(({ message }) => message)).toEqual([])
  })

  it('was released as a version that the changelog tells of', () => {
    const version = /^# The schema of release (\d+\.\d+\.\d+)\.\n/.exec(releasedText)?.[1]
    expect(changelog).toContain(`\n## ${version}\n`)
  })

  it('says of what is deprecated since which version, and what to use', () => {
    const reasons = [...textOf('src/__generated__/schema.graphql').matchAll(/@deprecated(?:\(reason: "([^"]*)"\))?/g)]
    const vague = reasons.filter(([, reason]) => !/^Since \d+\.\d+\.\d+: .{10,}/.test(reason ?? ''))
    expect(vague.map(([text]) => text)).toEqual([])
  })
})

describe('a change', () => {
  const older = `
    type Query {
      kept(asked: Int, dropped: Int @deprecated(reason: "r")): Kept @requiresScopes(scopes: [["a"]])
      going(only: GoingInput): Going @deprecated(reason: "r")
    }
    type Kept { text: String number: Int! old: String @deprecated(reason: "r") }
    type Going { text: String }
    input GoingInput { text: String }
    input Input { text: String old: Int @deprecated(reason: "r") }
    enum Word { ONE TWO @deprecated(reason: "r") }
    type Other { field(input: Input, word: Word): Int }
    directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION`

  const going = /going.*\n/
  it.each<[what: string, from: string | RegExp, to: string]>([
    ['a field', 'text: String number', 'number'],
    ['a field that can be null now', 'number: Int!', 'number: Int'],
    ['an argument', 'asked: Int, ', ''],
    ['an argument that is required now', 'asked: Int', 'asked: Int!'],
    ['an input field', 'input Input { text: String ', 'input Input { '],
    ['an input field that is required', 'input Input { ', 'input Input { more: Int! '],
    ['an enum value', 'ONE ', ''],
    ['exactly one of an input', 'input Input {', 'input Input @oneOf {'],
    ['a type with its field', /kept.*\n|type Kept.*\n/g, ''],
    ['a type that a field leads to still', /type Going \{.*\n/, 'scalar Going\n'],
  ])('breaks clients: %s', async (_, from, to) => {
    expect(await breaking(from, to)).not.toEqual([])
  })

  it.each<[what: string, from: string | RegExp, to: string]>([
    ['a field that was deprecated', ' old: String @deprecated(reason: "r")', ''],
    ['an argument that was deprecated', ', dropped: Int @deprecated(reason: "r")', ''],
    ['an input field that was deprecated', ' old: Int @deprecated(reason: "r")', ''],
    ['an enum value that was deprecated', ' TWO @deprecated(reason: "r")', ''],
    ['a field that was deprecated, with its types', new RegExp(`${going.source}|(?:type|input) Going.*\\n`, 'g'), ''],
    ['a new field', 'type Kept { ', 'type Kept { more: Int '],
    ['a new enum value', 'ONE ', 'ONE MORE '],
    ['a new argument', 'asked: Int', 'asked: Int, more: Int'],
    ['a deprecation', 'text: String number', 'text: String @deprecated(reason: "r") number'],
  ])('breaks nobody who was warned: %s', async (_, from, to) => {
    expect(await breaking(from, to)).toEqual([])
  })

  it('of scopes is told, so that the changelog must have it', async () => {
    const newer = older.replace('[["a"]]', '[["b"]]')
    const coordinates = (await schemaChanges(buildSchema(older), buildSchema(newer))).map(
      ({ coordinate }) => coordinate,
    )
    expect(coordinates.map((coordinate) => coordinate.split('.').slice(0, 2).join('.'))).toContain('Query.kept')
  })

  async function breaking(from: string | RegExp, to: string): Promise<readonly string[]> {
    const newer = older.replace(from, to)
    expect(newer).not.toBe(older)
    const found = await schemaChanges(buildSchema(older), buildSchema(newer))
    return found.filter(({ breaks }) => breaks).map(({ message }) => message)
  }
})
