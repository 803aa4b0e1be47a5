// The schema as it is printed for everybody.
import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'

export const printedSchema = readFileSync(new URL('../../src/__generated__/schema.graphql', import.meta.url), 'utf8')

export const schema = buildSchema(printedSchema)
