// Personal data and secrets have @sensitive in the schema, and the log redacts these fields.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { type GraphQLInputObjectType, type GraphQLObjectType, isInputObjectType, isObjectType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { sanitizedDocument } from '../../src/domains/shared/sanitized-document.ts'
import { sensitiveFields, sensitiveNames } from '../../src/domains/shared/sensitive-fields.ts'
import { loggerOptions } from '../../src/platform/logger.ts'
import { schema } from '../support/schema.ts'

const marked = sensitiveFields(schema)

const personal =
  /name|email|phone|dateOfBirth|address|^line\d|postal|locality|identification|number|routing|otp|token|note$|last4|metadata|password|secret|^url$/i

/** Fields whose name looks personal, and why they are not. */
const exceptions: Readonly<Record<string, string>> = {
  'CheckoutLink.name': 'the merchant’s own title of a link',
  'CreateCheckoutLinkInput.name': 'the merchant’s own title of a link',
  'Institution.name': 'a bank',
}

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType | GraphQLInputObjectType =>
    (isObjectType(type) || isInputObjectType(type)) && !type.name.startsWith('__'),
)
const lookPersonal = types
  .flatMap((type) => Object.keys(type.getFields()).map((name) => ({ name, coordinate: `${type.name}.${name}` })))
  .filter(({ name }) => personal.test(name))
  .map(({ coordinate }) => coordinate)

describe('@sensitive', () => {
  it('marks every field that is personal or secret by its name', () => {
    expect(lookPersonal.filter((field) => !marked.includes(field) && exceptions[field] === undefined)).toEqual([])
  })

  it('has no exception for what is gone or marked', () => {
    expect(Object.keys(exceptions).filter((field) => !lookPersonal.includes(field) || marked.includes(field))).toEqual(
      [],
    )
  })

  it('marks all that the schema says is never served, logged or stored', () => {
    const never = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ description }) => /never (?:served|logged|stored)/i.test(description ?? ''))
        .map(({ name }) => `${type.name}.${name}`),
    )
    expect(never.length).toBeGreaterThan(5)
    expect(never.filter((field) => !marked.includes(field))).toEqual([])
  })
})

it('the log leaves out whatever has the name of a marked field', () => {
  let written = ''
  const log = new Writable({
    write(line: Buffer, _encoding, done) {
      written += line.toString()
      done()
    },
  })
  const logger = pino(loggerOptions('trace', sensitiveNames(schema)), log)
  for (const name of sensitiveNames(schema)) {
    logger.info({ [name]: 'planted', inner: { [name]: 'planted' } }, name)
    expect(written).toContain(`"msg":"${name}"`)
  }
  expect(written).not.toContain('planted')
})

it('a document that is shown has no literal, no alias and no comment', () => {
  const document =
    parse(`query Q($a: String = "planted", $b: Int = 4711) { planted: account(id: "planted") @include(if: true) { # planted
    id } accounts(filter: { planted: [4711, 47.11], last4: """planted""" }, first: 4711) { nodes { id } } }`)
  const text = sanitizedDocument(document)
  expect(text).not.toMatch(/planted|4711|47\\.11/)
  expect(text).toContain('accounts(filter: {}, first: 0)')
})
