// The schema's text as a subgraph for Apollo Federation, as composition reads it.
import { type DefinitionNode, Kind, parse, print } from 'graphql'

/**
 * @param plain the schema without federation
 * @param link what links it to the specification of federation, with the keys
 */
export function subgraphSdl(plain: string, link: string): string {
  const definitions = parse(plain).definitions.filter((definition) => !isOfFederation(definition))
  return [link.trim(), ...definitions.map(print)].join('\n\n')
}

// The specification brings its own definition, under the same name and with the same meaning.
const isOfFederation = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === 'requiresScopes'
