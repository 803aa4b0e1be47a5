// Operations with a planted text in the place of every value: for each root field, each argument, each leaf of its input.
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'

export const planted = 'planted4711canary'

export interface HostileOperation {
  readonly title: string
  readonly inline: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** How the planted text is put in the place of a leaf. */
type Plant = () => unknown

const plants: Readonly<Record<string, Plant>> = {
  'as text': () => planted,
  'in an object': () => ({ [planted]: planted }),
  'in a list': () => [[planted]],
}

export function hostileOperations(schema: GraphQLSchema): readonly HostileOperation[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  return roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter(({ args }) => args.length > 0)
      .flatMap(({ name, args, type }) => {
        const kind = root?.name.toLowerCase() ?? ''
        const named = getNamedType(type)
        const selection = isObjectType(named) || !('getValues' in named) ? '{ __typename }' : ''
        const definitions = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
        const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
        const query = `${kind} (${definitions}) { ${name}(${given}) ${selection} }`
        return Object.entries(plants).flatMap(([how, plant]) =>
          variants(args.map((argument) => argument.type)).map((variant) => {
            const values = args.map((argument) => [argument.name, hostileValue(argument.type, plant, variant)] as const)
            const literals = values.map(([argument, value]) => `${argument}: ${literal(value)}`).join(', ')
            return {
              title: `${root?.name ?? ''}.${name} ${how}, variant ${variant}`,
              inline: `${kind} { ${name}(${literals}) ${selection} }`,
              query,
              variables: Object.fromEntries(values),
            }
          }),
        )
      }),
  )
}

const maxVariants = 4

/** Inputs with @oneOf have a variant for each of their fields. */
function variants(types: readonly GraphQLInputType[]): readonly number[] {
  const hasInput = types.some((type) => isInputObjectType(getNamedType(type)))
  return hasInput ? Array.from({ length: maxVariants }, (_, index) => index) : [0]
}

function hostileValue(type: GraphQLInputType, plant: Plant, variant: number): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return [hostileValue(bare.ofType, plant, variant)]
  if (!isInputObjectType(bare)) return plant()
  const fields = Object.values(bare.getFields())
  const chosen = bare.isOneOf ? [fields[variant % fields.length]].filter((field) => field !== undefined) : fields
  return Object.fromEntries(chosen.map((field) => [field.name, hostileValue(field.type, plant, variant)]))
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${name}: ${literal(entry)}`)
      .join(', ')} }`
  }
  return JSON.stringify(value)
}
