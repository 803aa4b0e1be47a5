// The SHA-256 of a document of the typed client: its id in the gateway's safelist.

/** The generator writes it into each document. @throws {TypeError} for other documents */
export function documentId(document: object): string {
  const meta: unknown = Object.getOwnPropertyDescriptor(document, '__meta__')?.value
  const hash: unknown = typeof meta === 'object' && meta !== null && 'hash' in meta ? meta.hash : undefined
  if (typeof hash !== 'string') throw new TypeError('This document has no id: the typed client does not contain it.')
  return hash.replace(/^sha256:/, '')
}
