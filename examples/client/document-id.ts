// The SHA-256 by which a gateway with a safelist knows a document of the typed client.

/** Is written into every generated document. @throws {TypeError} for a document that was not generated here */
export function documentId(document: object): string {
  const meta: unknown = Object.getOwnPropertyDescriptor(document, '__meta__')?.value
  const hash: unknown = typeof meta === 'object' && meta !== null && 'hash' in meta ? meta.hash : undefined
  if (typeof hash !== 'string') throw new TypeError('This document has no id: it is not of the typed client.')
  return hash.replace(/^sha256:/, '')
}
