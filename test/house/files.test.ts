// Every file is one idea: it says what it is for, is of a size that can be read, and has its own kind of name.
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './source-files.ts'

const source = [...filesBelow('src', '.ts'), ...filesBelow('src', '.js')]
const elsewhere = ['test', 'examples'].flatMap((folder) => [
  ...filesBelow(folder, '.ts'),
  ...filesBelow(folder, '.tsx'),
])
const files = [...source, ...elsewhere]
const paths = (chosen: readonly { readonly path: string }[]) => chosen.map(({ path }) => path)

describe('files', () => {
  it('open with one sentence that says what they are for', () => {
    expect(paths(files.filter(({ text }) => !/^\/\/ \S.*\S/.test(text)))).toEqual([])
  })

  it('have at most 300 lines', () => {
    expect(paths(files.filter(({ text }) => text.split('\n').length > 301))).toEqual([])
  })

  it('are named kebab-case, or by GraphQL where they are a field or a type', () => {
    const good =
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?|(?:Query|Mutation|Subscription)\.[a-z][A-Za-z]*|[A-Z][A-Za-z]*)\.(?:tsx?|js)$/
    expect(paths(files.filter(({ path }) => !good.test(basename(path))))).toEqual([])
  })

  it('have no rooms whose name says nothing', () => {
    expect(paths(files.filter(({ path }) => /\/(?:utils?|helpers?|lib|common|misc)(?:\/|\.ts$)/.test(path)))).toEqual(
      [],
    )
  })

  it('read the environment in config.ts only', () => {
    expect(paths(source.filter(({ text }) => text.includes('process.env')))).toEqual(['src/config.ts'])
  })

  it("keep DRUO's spelling in druo/resources and the sandbox", () => {
    const druoNames =
      /\b(?:existing_end_user_id|new_end_user_details|link_name|local_id|date_created_gmt|delivary_status)\b/
    const strangers = source
      .filter(({ path }) => !path.startsWith('src/druo/') && !path.startsWith('src/sandbox/'))
      .filter(({ path }) => path !== 'src/platform/logger.ts')
      .map(({ path, text }) => ({ path, code: text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '') }))
    expect(paths(strangers.filter(({ code }) => druoNames.test(code)))).toEqual([])
  })

  it('of the fast tests start no process and no PostgreSQL: that is for test/process', () => {
    const fast = elsewhere.filter(({ path }) => /^test\/(?:unit|contract|operations)\//.test(path))
    const starting = /from '(?:node:child_process|[./]+\/support\/(?:postgres|gateway-process|program)\.ts)'/
    expect(paths(fast.filter(({ text }) => starting.test(text)))).toEqual([])
  })

  it('name one root field each', () => {
    const wrong = source
      .filter(({ path }) => /\/(?:Query|Mutation|Subscription)\./.test(path))
      .filter(({ path, text }) => !new RegExp(`export const ${basename(path).split('.')[1] ?? ''}\\b`).test(text))
    expect(paths(wrong)).toEqual([])
  })
})
