// The functions that are made for what operations select: of what their text is made, and what is done where there may be none.
import { buildSchema, getOperationAST, parse } from 'graphql'
import { afterEach, expect, it, vi } from 'vitest'
import { plannedExecutor } from '../../../src/server/execution/planned-execution.ts'

const schema = buildSchema('type Query { id: ID! name: String size(unit: String): Int below: Query list: [Query!] }')
for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
  const answers: Record<string, unknown> = { id: 'id-1', name: 'Ana', size: 7, below: {}, list: [{}, {}] }
  field.resolve = () => answers[name]
}

const query = `query callersOperation($callersVariable: String) {
  callersAlias: id constructor: name toString: name name
  callersSize: size(unit: "callersText") other: size(unit: $callersVariable)
  below { id ...callersFragment } list { hasOwnProperty: id }
}
fragment callersFragment on Query { valueOf: size }`

const expected = {
  callersAlias: 'id-1',
  constructor: 'Ana',
  toString: 'Ana',
  name: 'Ana',
  callersSize: 7,
  other: 7,
  below: { id: 'id-1', valueOf: 7 },
  list: [{ hasOwnProperty: 'id-1' }, { hasOwnProperty: 'id-1' }],
}

const answerTo = async (text: string, compileAfter: number) => {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return plannedExecutor(schema, compileAfter)(document, operation, { callersVariable: 'callersValue' })?.({})
}

/** The texts that functions are made of. */
function recordedTexts(): readonly string[] {
  const texts: string[] = []
  vi.stubGlobal(
    'Function',
    class extends Function {
      constructor(...parts: string[]) {
        super(...parts)
        texts.push(parts.join())
      }
    },
  )
  return texts
}

afterEach(() => {
  vi.unstubAllGlobals()
})

it('are made of the schema’s names, and of nothing that a caller wrote', async () => {
  const texts = recordedTexts()
  const answer = await answerTo(query, 0)
  expect(JSON.stringify(answer)).toBe(JSON.stringify({ data: expected }))
  // One for `below`, one for the entries of the list: what is selected of nothing is read once for each request.
  expect(texts).toHaveLength(2)
  expect(texts.join()).toContain('id: v')
  expect(texts.join()).not.toMatch(/callers|constructor|toString|valueOf|hasOwnProperty/)
})

it('are made only for what is read often', async () => {
  const texts = recordedTexts()
  await answerTo('{ id }', 1)
  expect(texts).toHaveLength(0)
  await answerTo('{ list { id } }', 1)
  expect(texts).toHaveLength(1)
  await answerTo('{ list { id } }', Number.POSITIVE_INFINITY)
  expect(texts).toHaveLength(1)
})

it('are not made where Node may make none of text', async () => {
  vi.stubGlobal('Function', function none() {
    throw new EvalError('Code generation from strings disallowed for this context')
  })
  expect(JSON.stringify(await answerTo(query, 0))).toBe(JSON.stringify({ data: expected }))
})

it('are not made where nothing is selected', async () => {
  const texts = recordedTexts()
  expect(await answerTo('{ id @skip(if: true) }', 0)).toEqual({ data: {} })
  expect(texts).toHaveLength(0)
})
