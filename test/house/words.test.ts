// The text of src, test, schema and documentation is plain English: it contains none of the words that this project avoids.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, projectRoot, type SourceFile } from './source-files.ts'

/** Each with a standard term to use instead. */
const avoided: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\b(?:told|tells?)\b/i, 'report, send, show, notify'],
  [/\bmends?\b/i, 'fix'],
  [/\bwho(?:so)?ever\b/i, 'the caller, everyone'],
  [/\bwhatever\b/i, 'any'],
  [/\bnobody\b/i, 'no caller, no one'],
  [/\bsomebody\b/i, 'a caller, a person'],
  [/\banew\b/i, 'again'],
  [/\bbefell\b/i, 'happened to'],
  [/\blest\b/i, 'so that ... not'],
  [/\bof (?:its|their) own\b/i, 'separate, dedicated'],
  [/\bby (?:itself|themselves)\b/i, 'alone, automatically'],
  [/\blook-?ups?\b/i, 'reconciliation, search, read'],
  [/\bhints?\b/i, 'change notification'],
  [/[a-z]Hints?\b|\b[Hh]ints?[A-Z]/, 'change notification'],
  [/[a-z]Doors?\b|\bdoors?\b/, 'transport, formatter'],
  [/\bseal(?:s|ed|ing)?\b|\bseal[A-Z]|[a-z]Seal(?:ed|s)?\b/i, 'sign, tag'],
  [/\b(?:un)?marks?\b|\bunmarked\b/i, 'correlation reference, tag'],
  [/[a-z]Marks?\b/, 'correlation reference, tag'],
  [/\b(?:what is asked|it is said|as it stands|meanwhile)\b/i, 'a plain sentence'],
]

/** Environment variables that clients know, words of other programs, and what older databases and releases have. */
const allowed =
  /WRITE_LOOKUP_MS|writeLookUpMs|\blookup[:(]|Early Hints|composed\.hints|\berrors, hints \}|\bhints\?\.map/g

const files = [
  // Migrations quote the names that older databases have.
  ...filesBelow('src', '.ts').filter(({ path }) => path !== 'src/ledger/migrations.ts'),
  ...filesBelow('src', '.js'),
  ...filesBelow('test', '.ts').filter(({ path }) => path !== 'test/house/words.test.ts'),
  // The schema of the last release stays as it was published.
  ...filesBelow('schema', '.graphql').filter(({ path }) => !path.startsWith('schema/released/')),
]

/** Comments and names. Texts in quotes are left out in tests, which quote what others write. */
function checkedText({ path, text }: { readonly path: string; readonly text: string }): string {
  const plain = text.replaceAll(allowed, '')
  return path.startsWith('test/') ? plain.replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, "''") : plain
}

const rootFiles = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'Dockerfile', 'compose.yaml']
const documents: readonly SourceFile[] = [
  ...rootFiles.map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') })),
  ...['.md', '.yaml', '.json', 'Caddyfile'].flatMap((ending) => filesBelow('docs', ending)),
]

/** Without code and names, which may be those of other programs or of older versions. */
const withoutCode = ({ text }: SourceFile): string =>
  text.replaceAll(/^( *)```[^]*?^\1```$/gm, '').replaceAll(/`[^`]*`/g, '``')

function offencesIn({ path }: SourceFile, text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      avoided
        .filter(([word]) => word.test(line))
        .map(([word, instead]) => `${path} has ${word.exec(line)?.[0]}: use ${instead} in ${line.trim()}`),
    )
}

describe('words that are avoided', () => {
  it('are in no comment and no name', () => {
    expect(files.flatMap((file) => offencesIn(file, checkedText(file)))).toEqual([])
  })

  it('are in no document', () => {
    expect(documents.flatMap((file) => offencesIn(file, withoutCode(file)))).toEqual([])
  })
})
