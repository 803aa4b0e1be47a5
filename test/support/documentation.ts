// The documentation as data: its pages, their fenced blocks, and the commands in blocks and in sentences.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, projectRoot, type SourceFile } from '../house/source-files.ts'

export interface Block {
  readonly page: string
  readonly language: string
  readonly text: string
  /** The text of the block right above, where that is a call with curl: then this is what it answers. */
  readonly answerTo: string | undefined
}

export interface Command {
  readonly page: string
  readonly text: string
}

export const pages: readonly SourceFile[] = [
  ...['README.md', 'CONTRIBUTING.md'].map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') })),
  ...filesBelow('docs', '.md'),
]

const fence = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm

export const isCurl = ({ language, text }: Pick<Block, 'language' | 'text'>): boolean =>
  language === 'sh' && text.startsWith('curl ')

export const blocks: readonly Block[] = pages.flatMap(({ path, text: wholeText }) => {
  const found = [...wholeText.matchAll(fence)].map(
    ({ 0: whole, 1: indent = '', 2: language = '', 3: body = '', index }) => ({
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd(),
      from: index,
      to: index + whole.length,
    }),
  )
  return found.map(({ language, text, from }, index) => {
    const above = found[index - 1]
    const isAnswer =
      /^(?:json|text)$/.test(language) &&
      above !== undefined &&
      isCurl(above) &&
      wholeText.slice(above.to, from).trim() === ''
    return { page: path, language, text, answerTo: isAnswer ? above.text : undefined }
  })
})

/** For a test that takes a block from its page. @throws where the page has none that begins so */
export function documentedBlock(page: string, beginning: string): string {
  const block = blocks.find((candidate) => candidate.page === page && candidate.text.startsWith(beginning))
  if (block === undefined) throw new Error(`${page} has no block that begins with ${beginning}`)
  return block.text
}

/** The addresses of docs/clients.md stand for the reader's gateway. */
export const withOrigin = (text: string, origin: string): string =>
  text.replaceAll('https://gateway.example', origin).replaceAll('wss://gateway.example', origin.replace(/^http/, 'ws'))

const tests = filesBelow('test', '.ts').map(({ text }) => text)
const takenByTests = tests.flatMap((text) =>
  [...text.matchAll(/documentedBlock\('([^']+)', '([^']+)'\)/g)].map(([, page = '', beginning = '']) => ({
    page,
    beginning: beginning.replaceAll(String.raw`\n`, '\n'),
  })),
)

/** Whether another test takes the block from its page, or has it word for word. */
export const isInAnotherTest = ({ page, language, text }: Block): boolean =>
  takenByTests.some((taken) => taken.page === page && text.startsWith(taken.beginning)) ||
  (language === 'ts' && tests.some((test) => test.includes(text)))

/** What stands between single backticks outside of blocks; a line may end within. */
export const namesIn = (text: string): readonly string[] =>
  [...text.replaceAll(fence, '').matchAll(/`((?:[^`\n]|\n(?!\n))+)`/g)].map(([, name = '']) =>
    name.replaceAll(/\s+/g, ' '),
  )

const commandStart =
  /^(?:[A-Z_]+=\S+ )*(?:(?:npm|npx|curl|docker|kubectl|helm|openssl|rover|psql|sh|settle) |node [^-])/

/** Every command but the calls with curl, which are blocks to be answered. */
export const commands: readonly Command[] = [
  ...blocks
    .filter((block) => block.language === 'sh' && !isCurl(block) && !isInAnotherTest(block))
    .flatMap(({ page, text }) => text.split(/\n| && /).map((line) => ({ page, text: line }))),
  ...pages.flatMap(({ path, text }) =>
    namesIn(text)
      .filter((name) => commandStart.test(name))
      .map((name) => ({ page: path, text: name })),
  ),
]
