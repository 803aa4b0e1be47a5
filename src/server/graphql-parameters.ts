// The parameters of a GraphQL request. Those that are null or empty count as left out, over every transport.

const names = new Set(['query', 'operationName', 'variables', 'extensions', 'documentId'])

/** @returns the body without empty parameters; anything but an object as it is */
export function withoutEmptyParameters(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => !names.has(name) || (value !== null && value !== '')),
  )
}

/** Removes empty parameters of a GET. */
export function deleteEmptyParameters(search: URLSearchParams): void {
  for (const name of names) {
    const value = search.get(name)
    const isNull = value === 'null' && (name === 'variables' || name === 'extensions')
    if (value === '' || isNull) search.delete(name)
  }
}
