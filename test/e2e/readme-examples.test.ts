// The README's examples, run as printed: each `curl` answers what the block below it says.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startGatewayProcess } from '../support/gateway-process.ts'

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
const examples = [
  ...readme.matchAll(/```sh\n(curl (?:(?!```)[\s\S])+)\n```\n\n```(?:json|text)\n([\s\S]*?)\n```/g),
].map(([, command = '', answer = '']) => [command, answer] as const)

/** JSON by what it says; a stream to the letter. */
const read = (text: string): unknown => (text.startsWith('{') ? JSON.parse(text) : text.trim())

describe("the README's examples", () => {
  it('are found', () => {
    expect(examples).toHaveLength(4)
  })

  it.each(examples)('%s', async (command, answer) => {
    const gateway = await startGatewayProcess()
    const here = command.replaceAll('http://127.0.0.1:4000', gateway.origin)
    const { stdout } = await promisify(execFile)('sh', ['-c', `${here} --silent`])
    expect(read(stdout)).toEqual(read(answer))
    gateway.signal('SIGINT')
    await gateway.ended
  })
})
