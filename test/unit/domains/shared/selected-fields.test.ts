// Which selections need no more than an id, and what following a relation costs in calls.
import { buildSchema, execute, type GraphQLResolveInfo, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLoader, follow } from '../../../../src/domains/shared/loaders.ts'
import { selectsOnlyId } from '../../../../src/domains/shared/selected-fields.ts'

const schema = buildSchema(`
  interface Node { id: ID! }
  type Owner implements Node { id: ID!, code: String, owner: Owner }
  type Query { owner(place: Int): Owner }
`)

interface Owner {
  readonly id: string
  readonly code: string | null
}

interface Reference {
  readonly id: string
  readonly embedded: Owner | null
}

/** What a document comes to, and which ids were read. `known`: whether upstream knows each id, or fails. */
async function followed(
  document: string,
  reference: Reference | null,
  { known = true, fails = false }: { readonly known?: boolean; readonly fails?: boolean } = {},
) {
  const reads: string[] = []
  const loader = createLoader(async (id: string) => {
    reads.push(id)
    if (fails) throw new Error('upstream is away')
    return known ? { id, code: `code of ${id}` } : null
  })
  const blank = (id: string): Owner => ({ id, code: null })
  const { data, errors } = await execute({
    schema,
    document: parse(document),
    rootValue: {
      owner: ({ place }: { place?: number }, _context: unknown, info: GraphQLResolveInfo) =>
        follow(
          reference && (place ? { ...reference, id: `${reference.id}-${place}` } : reference),
          loader,
          blank,
          info,
        ),
    },
    fieldResolver: (source: Record<string, unknown>, args: unknown, context, info) => {
      const value = source[info.fieldName]
      return typeof value === 'function' ? value(args, context, info) : value
    },
  })
  // Objects that GraphQL makes have no prototype.
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: (errors ?? []).map(({ message }) => message), reads }
}

const bare = { id: 'eur_1', embedded: null }

const onlyId = [
  '{ owner { id } }',
  '{ owner { __typename } }',
  '{ owner { __typename id } }',
  '{ owner { key: id } }',
  '{ owner { id again: id kind: __typename } }',
  '{ other: owner { id } }',
  '{ owner { ... { id } } }',
  '{ owner { ... on Owner { id } } }',
  '{ owner { ... on Node { id __typename } } }',
  '{ owner { ...Names } } fragment Names on Owner { id }',
  '{ owner { ...Outer } } fragment Outer on Owner { ...Inner ... on Node { id } } fragment Inner on Node { id }',
  '{ owner { id } owner { key: id } }',
  '{ owner { id } ...Root } fragment Root on Query { owner { __typename } }',
  '{ owner { id @include(if: true) } }',
]

const more = [
  '{ owner { code } }',
  '{ owner { id code } }',
  '{ owner { id: code } }',
  '{ owner { id owner { id } } }',
  '{ owner { ... { code } } }',
  '{ owner { id ... on Owner { code } } }',
  '{ owner { ... on Node { ... on Owner { code } } } }',
  '{ owner { id ...Names } } fragment Names on Owner { code }',
  '{ owner { ...Outer } } fragment Outer on Owner { id ...Inner } fragment Inner on Owner { code }',
  '{ owner { id } owner { code } }',
  '{ owner { id } ...Root } fragment Root on Query { owner { code } }',
]

describe('only the id', () => {
  it.each(onlyId)('%s costs no call', async (document) => {
    const { errors, reads } = await followed(document, bare)
    expect({ errors, reads }).toEqual({ errors: [], reads: [] })
  })

  it.each(more)('%s costs one', async (document) => {
    const { errors, reads } = await followed(document, bare)
    expect({ errors, reads }).toEqual({ errors: [], reads: ['eur_1'] })
  })

  const selects = (document: string) => {
    const { definitions } = parse(document)
    const [operation] = definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
    )
    return selectsOnlyId({ fieldNodes: operation?.kind === Kind.FIELD ? [operation] : [], fragments: {} })
  }

  it('is not what a fragment selects that is nowhere', () => {
    expect(selects('{ owner { ...Nowhere } }')).toBe(false)
    expect(selects('{ owner { id ...Nowhere } }')).toBe(false)
  })

  it('is not what a field without a selection selects', () => {
    expect(selects('{ owner }')).toBe(false)
  })
})

describe('following a relation', () => {
  it('that leads nowhere is null, without a call', async () => {
    expect(await followed('{ owner { id code } }', null)).toEqual({ data: { owner: null }, errors: [], reads: [] })
  })

  it('to an object that is embedded serves it, without a call', async () => {
    const embedded = { id: 'eur_1', code: 'embedded' }
    expect(await followed('{ owner { id code } }', { id: 'eur_1', embedded })).toEqual({
      data: { owner: embedded },
      errors: [],
      reads: [],
    })
  })

  it('to an object by its id serves the id without a call, and more with one', async () => {
    expect(await followed('{ owner { id } }', bare)).toMatchObject({ data: { owner: { id: 'eur_1' } }, reads: [] })
    expect(await followed('{ owner { id code } }', bare)).toMatchObject({
      data: { owner: { id: 'eur_1', code: 'code of eur_1' } },
      reads: ['eur_1'],
    })
  })

  it('to an object that is not known upstream serves its id all the same', async () => {
    expect(await followed('{ owner { id code } }', bare, { known: false })).toEqual({
      data: { owner: { id: 'eur_1', code: null } },
      errors: [],
      reads: ['eur_1'],
    })
  })

  it('to an object that cannot be read is an error, unless the id is enough', async () => {
    expect(await followed('{ owner { code } }', bare, { fails: true })).toMatchObject({
      data: { owner: null },
      errors: ['upstream is away'],
    })
    expect(await followed('{ owner { id } }', bare, { fails: true })).toMatchObject({ errors: [] })
  })

  it('from many places reads each object once', async () => {
    const places = Array.from({ length: 12 }, (_, index) => `a${index}: owner(place: ${(index % 3) + 1}) { code }`)
    const { data, reads } = await followed(`{ ${places.join(' ')} first: owner { id } }`, bare)
    expect(reads).toEqual(['eur_1-1', 'eur_1-2', 'eur_1-3'])
    expect(data).toMatchObject({ a0: { code: 'code of eur_1-1' }, a11: { code: 'code of eur_1-3' } })
  })
})

describe('a loader', () => {
  it('reads ids in the order of their first meeting, each once, and keeps what was read', async () => {
    const reads: string[] = []
    const loader = createLoader(async (id: string) => {
      reads.push(id)
      return id
    })
    expect(await Promise.all(['b', 'a', 'b'].map((id) => loader.load(id)))).toEqual(['b', 'a', 'b'])
    expect(await loader.load('a')).toBe('a')
    expect(reads).toEqual(['b', 'a'])
  })

  it('lets one id fail without the others', async () => {
    const loader = createLoader(async (id: string) => {
      if (id === 'bad') throw new TypeError('bad one')
      return id
    })
    const results = await Promise.allSettled(['a', 'bad', 'b'].map((id) => loader.load(id)))
    expect(results).toEqual([
      { status: 'fulfilled', value: 'a' },
      { status: 'rejected', reason: new TypeError('bad one') },
      { status: 'fulfilled', value: 'b' },
    ])
  })
})
