// A document without its literals, for traces: it shows which fields are selected, and no values.
import { type DocumentNode, Kind, print, visit } from 'graphql'

const longest = 4000
const known = new WeakMap<DocumentNode, string>()

/** Without literals, aliases and comments: all of them can hold data. */
export function sanitizedDocument(document: DocumentNode): string {
  const text = known.get(document) ?? sanitized(document).slice(0, longest)
  known.set(document, text)
  return text
}

function sanitized(document: DocumentNode): string {
  return print(
    visit(document, {
      StringValue: () => ({ kind: Kind.STRING, value: '' }),
      IntValue: () => ({ kind: Kind.INT, value: '0' }),
      FloatValue: () => ({ kind: Kind.FLOAT, value: '0' }),
      // Their keys may be the caller's own, as those of metadata are.
      ObjectValue: () => ({ kind: Kind.OBJECT, fields: [] }),
      ListValue: () => ({ kind: Kind.LIST, values: [] }),
      Field: (field) => (field.alias === undefined ? undefined : { ...field, alias: undefined }),
    }),
  )
}
