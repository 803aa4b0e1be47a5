// Makes the printed schema the released one, for a release: `npm run release:schema`. Refuses while the schema breaks clients
// that were not warned, and while the changelog has no section for the version.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { schemaChanges, sectionOf, unannouncedBreaks } from './schema-changes.ts'
import { projectRoot } from './source-files.ts'

const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
const released = 'schema/released/schema.graphql'

const printed = textOf('src/__generated__/schema.graphql')
const { version } = JSON.parse(textOf('package.json')) as { readonly version: string }
const changes = await schemaChanges(buildSchema(textOf(released)), buildSchema(printed))
const section = sectionOf(textOf('CHANGELOG.md'), version)
const breaking = unannouncedBreaks(changes, section).map(({ message }) => message)

if (breaking.length > 0) {
  process.stderr.write(`Clients would break that were not warned:\n${breaking.join('\n')}\n`)
  process.exitCode = 1
} else if (!textOf('CHANGELOG.md').includes(`\n## ${version}\n`)) {
  process.stderr.write(`CHANGELOG.md has no section "## ${version}".\n`)
  process.exitCode = 1
} else {
  writeFileSync(join(projectRoot, released), `# The schema of release ${version}.\n${printed}`)
}
