// Adds `__typename` to the typed client's documents, as its caches would: what is sent is what the safelist holds.
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

export const { transform } = addTypenameSelectionDocumentTransform
