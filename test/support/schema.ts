// The schema as it is printed for everybody.
import { readFileSync } from 'node:fs'
import { buildSchema, extendSchema, parse } from 'graphql'

export const printedSchema = readFileSync(new URL('../../src/__generated__/schema.graphql', import.meta.url), 'utf8')

export const schema = buildSchema(printedSchema)

const entitiesSdl = readFileSync(new URL('../../schema/federation/entities.graphql', import.meta.url), 'utf8')

/** The same with FEDERATION=true. */
export const subgraphSchema = extendSchema(schema, parse(entitiesSdl))
