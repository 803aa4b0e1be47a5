// The schema's text as a subgraph for Apollo Federation, as composition reads it.
import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from 'graphql'

/**
 * @param plain the schema without federation
 * @param link what links it to the specification of federation, and extends its types by keys
 */
export function subgraphSdl(plain: string, link: string): string {
  const links = parse(link).definitions
  const definitions = parse(plain)
    .definitions.filter((definition) => !isOfFederation(definition))
    .map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? withDirectives(definition, links) : definition,
    )
  const own = links.filter(({ kind }) => kind !== Kind.OBJECT_TYPE_EXTENSION)
  return [...own, ...definitions].map(print).join('\n\n')
}

// The specification brings its own definition, under the same name and with the same meaning.
const isOfFederation = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === 'requiresScopes'

/** In the type's own definition: to composition, what stands on an extension (`@shareable`) is of its fields alone. */
function withDirectives(type: ObjectTypeDefinitionNode, links: readonly DefinitionNode[]): ObjectTypeDefinitionNode {
  const added = links.flatMap((link) =>
    link.kind === Kind.OBJECT_TYPE_EXTENSION && link.name.value === type.name.value ? (link.directives ?? []) : [],
  )
  return { ...type, directives: [...(type.directives ?? []), ...added] }
}
