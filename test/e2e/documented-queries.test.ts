// Every query in README and docs/ is asked of a gateway that is started as its page says, and every other block is in use somewhere.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isExecutableDefinitionNode, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql'
import { afterAll, describe, expect, it } from 'vitest'
import { blocks, commands, isCurl, isInAnotherTest } from '../support/documentation.ts'
import { newKey } from '../support/graphql-request.ts'
import { openShell, type Started } from '../support/shell.ts'

/** By the names that the pages' operations give to their variables. */
const variables = {
  id: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a',
  idempotencyKey: newKey(),
  get input() {
    return {
      idempotencyKey: this.idempotencyKey,
      fundingSourceId: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340',
      amount: 8_000_000,
    }
  },
}

const shell = openShell()
const started = new Map<string, Promise<Started>>()
afterAll(async () => {
  for (const gateway of started.values()) await (await gateway)[Symbol.asyncDispose]()
  shell[Symbol.dispose]()
})

/** As the page starts it; where it does not, as the README does. */
async function originFor(page: string): Promise<string> {
  const line = commands.find(({ page: of, text }) => of === page && text.endsWith(' npm start'))?.text ?? 'npm start'
  const gateway = started.get(line) ?? shell.start(line, /http:\/\/\S+(?=\/graphql)/)
  started.set(line, gateway)
  return (await gateway).sign
}

const operationOf = (text: string): OperationDefinitionNode | undefined =>
  parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
const isExecutable = (text: string) => parse(text).definitions.some((node) => isExecutableDefinitionNode(node))

const curls = blocks.filter((block) => isCurl(block) && !isInAnotherTest(block))
const operations = blocks.filter(({ language, text }) => language === 'graphql' && isExecutable(text))
const clients = blocks.filter(
  (block) => block.language === 'ts' && block.text.includes("from 'graphql-") && !isInAnotherTest(block),
)

/** JSON by what it says; a stream to the letter. */
const read = (text: string): unknown => (text.startsWith('{') ? JSON.parse(text) : text.trim())

describe('what the documentation asks', () => {
  it.each(curls)('$page: $text', async ({ page, text }) => {
    const here = text.replaceAll('http://127.0.0.1:4000', await originFor(page))
    const { code, output } = await shell.run(`${here} --silent`)
    const answer = blocks.find(({ answerTo }) => answerTo === text)?.text
    expect(code).toBe(0)
    if (answer === undefined) expect(read(output)).toEqual({ data: expect.any(Object) })
    else expect(read(output)).toEqual(read(answer))
  })

  // In the pages' order, where one reads what became of another.
  it.each([...new Set(operations.map(({ page }) => page))])('%s: its operations', async (page) => {
    for (const { text: query } of operations.filter((operation) => operation.page === page)) {
      const isSubscription = operationOf(query)?.operation === OperationTypeNode.SUBSCRIPTION
      const response = await fetch(`${await originFor(page)}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: isSubscription ? 'text/event-stream' : 'application/json',
        },
        body: JSON.stringify({ query, variables }),
      })
      const text = await response.text()
      const answers = isSubscription ? [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => data) : [text]
      expect(answers).not.toEqual([])
      for (const answer of answers) {
        const { data, errors } = Object(JSON.parse(answer))
        expect(errors).toBeUndefined()
        for (const value of Object.values(Object(data))) {
          expect(value).toBeInstanceOf(Object)
          expect(Object(value)['userErrors'] ?? []).toEqual([])
        }
      }
    }
  })

  it.each(clients)('$page: $text', async ({ page, text }) => {
    const origin = await originFor(page)
    const program = [
      `const [id, token] = ['${variables.id}', () => 'none']`,
      'const show = (...shown: unknown[]) => console.log(JSON.stringify(shown))',
      text.replace('https://gateway.example', origin).replace('wss://gateway.example', origin.replace('http', 'ws')),
    ]
    if (!text.includes('.iterate(')) {
      program.push(
        'const query = `subscription { transactionUpdated(id: "${id}") { status inProgress } }`',
        'for await (const { data, errors } of client.iterate({ query })) show(data, errors)',
      )
    }
    program.push('client.dispose()')
    const file = join(shell.folder, `${clients.findIndex((client) => client.text === text)}.ts`)
    writeFileSync(file, program.join('\n'))
    const { code, output } = await shell.run(`node ${file}`)
    expect({ code, output }).toEqual({
      code: 0,
      output: '[{"transactionUpdated":{"status":"SUCCESSFUL","inProgress":false}},null]\n',
    })
  })
})

it('every block is run, is a response, or is taken by another test', () => {
  const isRun = (block: (typeof blocks)[number]) =>
    block.language === 'sh' ||
    block.answerTo !== undefined ||
    operations.includes(block) ||
    clients.includes(block) ||
    isInAnotherTest(block)
  expect(blocks.filter((block) => !isRun(block))).toEqual([])
})
