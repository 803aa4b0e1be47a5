// The functions that are made for what operations select: of what their text is made, and what is done where there may be none.
import { buildSchema, getOperationAST, parse } from 'graphql'
import { afterEach, expect, it, vi } from 'vitest'
import { plannedExecutor } from '../../../src/server/execution/planned-execution.ts'
import { KeptFunctions } from '../../../src/server/execution/selected-fields.ts'

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

const answerTo = async (text: string, compileAfter: number, mostFields?: number) => {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return plannedExecutor(schema, new KeptFunctions(compileAfter, mostFields))(document, operation, {
    callersVariable: 'callersValue',
  })?.({})
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

it('are bounded: the oldest goes for a new one, and is made again where it is needed', async () => {
  const texts = recordedTexts()
  const document = parse('{ a: list { id name } b: list { name id } c: list { id } d: list { id name } }')
  const operation = getOperationAST(document)
  const execute = plannedExecutor(schema, new KeptFunctions(0, 4))
  const answers = [1, 2, 3].map(() => operation && execute(document, operation, {})?.({}))
  // There is room for two of them, and each is gone when it is needed again.
  expect(texts).toHaveLength(12)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)

  const functions = new KeptFunctions(0, 4)
  const forgotten: string[] = []
  for (const name of ['a', 'b', 'c', 'd']) functions.keep(2, () => forgotten.push(name))
  expect(forgotten).toEqual(['a', 'b'])
  functions.keep(5, () => forgotten.push('e'))
  expect(forgotten).toEqual(['a', 'b', 'c', 'd', 'e'])
  functions.keep(4, () => forgotten.push('f'))
  expect(forgotten).not.toContain('f')
})

it('are not made where nothing is selected', async () => {
  const texts = recordedTexts()
  expect(await answerTo('{ id @skip(if: true) }', 0)).toEqual({ data: {} })
  expect(texts).toHaveLength(0)
})
