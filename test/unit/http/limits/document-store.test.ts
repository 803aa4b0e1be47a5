// The store of parsed documents is bounded by their memory.
import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { createDocumentStore, refusedDocument } from '../../../../src/http/limits/document-limits.ts'

const refusal = { code: 'OPERATION_TOO_COMPLEX', message: 'Too complex.' } as const

it.each([
  ['a document', (text: string) => parse(text)],
  ['a refused document, whose original is kept with it', (text: string) => refusedDocument(refusal, parse(text))],
])('the store of parsed documents counts the memory of %s', (_kind, parsed) => {
  const store = createDocumentStore()
  const text = `{ ${'a '.repeat(900)} }`
  for (let count = 0; count < 100; count += 1) store.set(String(count), parsed(text))
  expect(store.size).toBeLessThan(40)
  expect(store.calculatedSize).toBeGreaterThan(25_000_000)
})
