// The schema is the product: every item is described, and what is generated from it is current.
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../support/schema.ts'

function items(): { readonly name: string; readonly description: string | null | undefined }[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))
    .flatMap((type) => {
      const own = { name: type.name, description: type.description }
      if (isEnumType(type)) {
        return [own, ...type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))]
      }
      if (isInputObjectType(type)) {
        return [
          own,
          ...Object.values(type.getFields()).map((field) => ({ ...field, name: `${type.name}.${field.name}` })),
        ]
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return [own]
      return [
        own,
        ...Object.values(type.getFields()).flatMap((field) => [
          { name: `${type.name}.${field.name}`, description: field.description },
          ...field.args.map((argument) => ({
            name: `${type.name}.${field.name}(${argument.name}:)`,
            description: argument.description,
          })),
        ]),
      ]
    })
}

describe('the schema', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    expect(items().length).toBeGreaterThan(300)
    expect(
      items()
        .filter(({ description }) => (description ?? '').trim().length < 4)
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('has an UNKNOWN in every enumeration that DRUO may extend', () => {
    const own = ['UserErrorCode', 'WriteState', 'WriteReviewReason', 'AccountSide']
    const closed = Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .filter(({ name }) => !name.startsWith('__') && !own.includes(name))
      .filter((type) => type.getValue('UNKNOWN') === undefined)
    expect(closed.map(({ name }) => name)).toEqual([])
  })

  it('gives every mutation a key, userErrors and an intent', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const [input] = field.args
      expect(String(input?.type)).toMatch(/Input!$/)
      const payload = schema.getType(String(field.type).replace('!', ''))
      expect(isObjectType(payload) && payload.getInterfaces().map(String)).toEqual(['WritePayload'])
      const inputType = schema.getType(String(input?.type).replace('!', ''))
      expect(isInputObjectType(inputType) && String(inputType.getFields()['idempotencyKey']?.type)).toBe(
        'IdempotencyKey!',
      )
    }
  })
})
