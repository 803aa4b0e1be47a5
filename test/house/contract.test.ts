// The public contract, test/house/contract.graphql: the schema has all of it, unchanged, and may have more.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FieldDefinitionNode, type InputValueDefinitionNode, parse, print, type TypeDefinitionNode } from 'graphql'
import { expect, it } from 'vitest'
import { printedSchema } from '../support/schema.ts'

const contract = readFileSync(join(import.meta.dirname, 'contract.graphql'), 'utf8')

/** What a client sees of each definition, by coordinate, such as `Query.endUser(id): ID!`. */
function factsOf(sdl: string): ReadonlySet<string> {
  const facts = parse(sdl).definitions.flatMap((definition) =>
    'name' in definition && definition.name !== undefined && definition.kind.endsWith('TypeDefinition')
      ? factsOfType(definition as TypeDefinitionNode)
      : [],
  )
  return new Set(facts)
}

function factsOfType(definition: TypeDefinitionNode): readonly string[] {
  const name = definition.name.value
  const facts = [`${definition.kind} ${name}`]
  if (definition.directives?.some((directive) => directive.name.value === 'oneOf') === true)
    facts.push(`${name} @oneOf`)
  if ('interfaces' in definition) {
    for (const implemented of definition.interfaces ?? []) facts.push(`${name} implements ${implemented.name.value}`)
  }
  if ('values' in definition) for (const value of definition.values ?? []) facts.push(`${name}.${value.name.value}`)
  if ('fields' in definition) for (const field of definition.fields ?? []) facts.push(...factsOfField(name, field))
  return facts
}

function factsOfField(parent: string, field: FieldDefinitionNode | InputValueDefinitionNode): readonly string[] {
  const coordinate = `${parent}.${field.name.value}`
  const args = 'arguments' in field ? (field.arguments ?? []) : []
  return [
    `${coordinate}: ${print(field.type)}`,
    ...args.map(({ name, type, defaultValue }) => {
      const usual = defaultValue === undefined ? '' : ` = ${print(defaultValue)}`
      return `${coordinate}(${name.value}): ${print(type)}${usual}`
    }),
  ]
}

it('has everything of the contract', () => {
  const served = factsOf(printedSchema)
  expect([...factsOf(contract)].filter((fact) => !served.has(fact))).toEqual([])
})

it('finds a difference', () => {
  const served = factsOf('type Query { a(b: Int = 1): String }')
  expect([...factsOf('type Query { a(b: Int): String! }')].filter((fact) => !served.has(fact))).toEqual([
    'Query.a: String!',
    'Query.a(b): Int',
  ])
})
