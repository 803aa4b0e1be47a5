// Adds `__typename` to the typed client's documents, as caches do, so that the safelist has the documents that are sent.
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

export const { transform } = addTypenameSelectionDocumentTransform
