// Values that mean harm in an answer, and what of a decoded answer a strict client could not take.

export const deepList = '['.repeat(200_000) + ']'.repeat(200_000)
export const deepObject = '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)

// As JSON text: what can be on the wire, and nothing that only JavaScript has.
export const hostile: readonly (readonly [kind: string, json: string])[] = [
  ['true', 'true'],
  ['a number', '7'],
  ['a fraction', '0.1'],
  ['a number past 2^53', '12345678901234567890'],
  ['a number past every number', '1e999'],
  ['minus nothing', '-0'],
  ['an empty list', '[]'],
  ['a list', '["a",{"uuid":"u","code":"c"}]'],
  ['an empty object', '{}'],
  ['an object with everything', '{"uuid":{"uuid":[]},"code":{"code":{}},"number":[],"country_code":{}}'],
  [
    'a prototype',
    '{"__proto__":{"uuid":"u","code":"c","polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ],
  ['the name of a prototype', '"__proto__"'],
  ['a deep list', deepList],
  ['a deep object', deepObject],
  ['a long text', JSON.stringify('x'.repeat(1_000_000))],
  ['many blanks', JSON.stringify(`a${' '.repeat(200_000)}b`)],
  ['half a character', '"\\ud800"'],
  ['half a character in an object', '{"code":"\\udfff","uuid":"\\ud800","\\ud800":"\\udc00","number":"\\ud800"}'],
  ['NaN', '"NaN"'],
  ['Infinity', '"Infinity"'],
  ['a script', '"javascript:alert(1)"'],
  ['markup', '"<img src=x onerror=alert(1)>"'],
  ['a zero byte', '"\\u0000"'],
]

/** Every text in a decoded value, keys included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Date) return [value.getTime()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

/** What a strict reader of JSON and of our schema could not take; each named by the field that was hostile. */
export function faultsOf(decoded: { readonly value: unknown }, field = ''): string[] {
  const texts = textsOf(decoded).filter((found) => !found.isWellFormed())
  const numbers = numbersOf(decoded).filter((found) => !Number.isSafeInteger(found) || Object.is(found, -0))
  const polluted = Object.hasOwn(Object.prototype, 'polluted') ? ['pollution'] : []
  return [...texts, ...numbers, ...polluted].map((fault) => `${field}: ${fault}`)
}
