// ESLint checks GraphQL files only: the schema and the operations. TypeScript is oxlint's.
import graphqlPlugin from '@graphql-eslint/eslint-plugin'

const goldens = 'test/operations/**/*.graphql'
const clientOperations = 'schema/operations/*.graphql'
const parser = {
  parser: graphqlPlugin.parser,
  parserOptions: { graphQLConfig: { schema: 'schema/*.graphql', documents: [goldens, clientOperations] } },
}
const plugins = { '@graphql-eslint': graphqlPlugin }

export default [
  {
    // Names below schema/federation/ are those of Apollo's specification.
    files: ['schema/*.graphql'],
    languageOptions: parser,
    plugins,
    rules: {
      ...graphqlPlugin.configs['flat/schema-recommended'].rules,
      ...graphqlPlugin.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      // One-line descriptions read better as one line.
      '@graphql-eslint/description-style': 'off',
      // The contract's scalars and interfaces have a purpose of their own; ids are where `Node` says so.
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/no-typename-prefix': 'error',
      // DRUO numbers its pages forwards: there is no way to serve `last` and `before` truly.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Relay's specification does not say so, and the contract has lists of other things, such as `userErrors` and `nodes`.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
  {
    // A write has the caller's key and no id of DRUO's, so it is not a Node.
    files: ['schema/write-intents.graphql'],
    languageOptions: parser,
    plugins,
    rules: { '@graphql-eslint/relay-edge-types': 'off' },
  },
  {
    files: [goldens],
    languageOptions: parser,
    plugins,
    rules: {
      ...graphqlPlugin.configs['flat/operations-recommended'].rules,
      // Goldens look at what is served, not at how a client caches it.
      '@graphql-eslint/require-selections': 'off',
      '@graphql-eslint/unique-operation-name': 'off',
    },
  },
  {
    files: [clientOperations],
    languageOptions: parser,
    plugins,
    rules: {
      ...graphqlPlugin.configs['flat/operations-recommended'].rules,
      // Goldens have names of their own; code generation refuses two operations of one name.
      '@graphql-eslint/unique-operation-name': 'off',
      // Every object that has an id is asked for it, in itself or by a fragment: caches depend on it.
      '@graphql-eslint/require-selections': 'error',
    },
  },
]
