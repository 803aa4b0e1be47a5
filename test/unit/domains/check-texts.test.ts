// Rules on texts in both mutations: nothing required is blank, and only descriptions, notes and metadata have line breaks.
import { describe, expect, it } from 'vitest'
import { checkCreateCheckoutLink } from '../../../src/domains/checkout-links/Mutation.createCheckoutLink.ts'
import { checkAuthorizeTransaction } from '../../../src/domains/transactions/Mutation.authorizeTransaction.ts'
import type { Checked } from '../../../src/domains/shared/input-check.ts'
import {
  violationsOf,
  rules,
  wholeAuthorizeInput,
  wholeCheckoutInput,
  wholeOrganization,
  existingEndUser,
} from '../../support/mutation-inputs.ts'

interface Whole<Input> {
  readonly title: string
  readonly input: Input
  readonly check: (input: Input) => Checked<unknown>
}

interface Place {
  readonly title: string
  readonly path: string
  /** The violations of the whole input with another text here. */
  readonly faultsWith: (change: (text: string) => string) => readonly string[]
  readonly faultsWithKey: (addition: string) => readonly string[]
}

function placesOf<Input extends object>({ title, input, check }: Whole<Input>): Place[] {
  return textPaths(input).map((path) => ({
    title,
    path: ['input', ...path].join('.'),
    faultsWith: (change) =>
      violationsOf(check(changed(input, path, (parent, key) => ({ [key]: change(parent[key] ?? '') })))),
    faultsWithKey: (addition) =>
      violationsOf(check(changed(input, path, (parent, key) => ({ [`${key}${addition}`]: parent[key] ?? '' })))),
  }))
}

const places: readonly Place[] = [
  ...placesOf({
    title: 'checkout link for an individual',
    input: wholeCheckoutInput,
    check: (input) => checkCreateCheckoutLink(input, rules()),
  }),
  ...placesOf({
    title: 'checkout link for an organization',
    input: { ...wholeCheckoutInput, endUser: wholeOrganization },
    check: (input) => checkCreateCheckoutLink(input, rules()),
  }),
  ...placesOf({
    title: 'checkout link for an existing end user',
    input: { ...wholeCheckoutInput, endUser: existingEndUser },
    check: (input) => checkCreateCheckoutLink(input, rules()),
  }),
  ...placesOf({
    title: 'transaction between bank accounts',
    input: wholeAuthorizeInput,
    check: (input) => checkAuthorizeTransaction(input, rules()),
  }),
  ...placesOf({
    title: 'transaction by token and id',
    input: { ...wholeAuthorizeInput, originAccount: { token: 'tok_1' }, destinationAccount: { id: 'acc_1' } },
    check: (input) => checkAuthorizeTransaction(input, rules()),
  }),
]

/** Scalars and enumerations are checked before an input gets here; a blank in one would be something else. */
const plain = places.filter(
  ({ path }) =>
    !/(?:Color|[cC]ountry|currency|email|type|[lL]anguage|dateOfBirth|redirectUrl|Key|Descriptor)$/.test(path),
)

const notes = places.filter(({ path }) => /\.(?:note|description)$|\.metadata\./.test(path))
const oneLiners = places.filter((place) => !notes.includes(place))
const isNoPhone = ({ path }: Place): boolean => !path.includes('.phoneNumber.')
const metadataPlaces = places.filter(({ path }) => path.includes('.metadata.'))

const required =
  /\.(?:name|firstName|lastName|legalName|number|countryCode|accountNumber|institutionId|existingId|id|token|tenantId|customId|defaultInstitutionId)$/

const isRequired = (path: string): boolean =>
  required.test(path) && !/\.organization\.(?:name|firstName|lastName)$/.test(path) && !path.includes('metadata')

describe('control characters', () => {
  it('are looked for in every text there is', () => {
    expect(oneLiners.length).toBeGreaterThan(100)
    expect(notes.length).toBeGreaterThan(15)
  })

  it.each(oneLiners)('$title: $path', ({ path, faultsWith }) => {
    for (const character of ['\n', '\r', '\t', '\u0000', '\u007F', '\u0085', '\u2028', '\u2029']) {
      expect(faultsWith((text) => `${text}${character}x`)).toEqual([`INVALID ${path}`])
    }
  })

  it.each(notes)('$title: $path may have them', ({ faultsWith }) => {
    expect(faultsWith(() => 'a\r\nb\tc\u2028d')).toEqual([])
  })

  it.each(notes)('$title: $path has no others', ({ path, faultsWith }) => {
    for (const character of ['\u0000', '\u001B', '\u007F', '\u0085']) {
      expect(faultsWith((text) => `${text}${character}x`)).toEqual([`INVALID ${path}`])
    }
  })

  it.each(places.filter(({ path }) => !path.endsWith('redirectUrl')))(
    '$title: $path has no half of a character',
    ({ path, faultsWith }) => {
      for (const half of ['\uD83D', '\uDE00', '\uDE00\uD83D']) {
        expect(faultsWith((text) => `${text}${half}`)).toEqual([`INVALID ${path}`])
      }
    },
  )

  it.each(metadataPlaces)('$title: as a key beside $path', ({ path, faultsWithKey }) => {
    const metadataPath = path.slice(0, path.lastIndexOf('.'))
    for (const character of ['\n', '\t', '\u0000', '\u007F', '\u2028', '\uD83D']) {
      expect(faultsWithKey(character)).toEqual([`INVALID ${metadataPath}`])
    }
  })

  it.each(plain.filter(isNoPhone))('$title: $path may have accents, emoji and signs', ({ faultsWith }) => {
    expect(faultsWith(() => 'Ñandú 🧾 – «so» & \u00A0 <b>')).toEqual([])
  })
})

describe('blank', () => {
  it.each(plain.filter(({ path }) => isRequired(path)))('$title: $path is required', ({ path, faultsWith }) => {
    for (const blank of ['', ' ', '   ', '\u00A0', '\u3000', '\u200B', ' \u2060\u200D', '\uFEFF', '\u00AD']) {
      expect(faultsWith(() => blank)).toEqual([`REQUIRED ${path}`])
    }
  })

  it.each(plain.filter(({ path }) => !isRequired(path)))('$title: $path may be empty', ({ faultsWith }) => {
    expect(faultsWith(() => '')).toEqual([])
    expect(faultsWith(() => '  ')).toEqual([])
  })
})

type Texts = Readonly<Record<string, string | undefined>>

/** Where the texts of an input are. */
function textPaths(value: object): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return [[key]]
    if (typeof inner !== 'object' || inner === null || inner instanceof Date) return []
    return textPaths(inner).map((path) => [key, ...path])
  })
}

/** A copy in which the entry at the path is replaced by the entries that `replace` makes of it. */
function changed<T extends object>(
  value: T,
  path: readonly string[],
  replace: (parent: Texts, key: string) => Texts,
): T {
  const [key = '', ...rest] = path
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value))
  const inner = copy[key]
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) {
    copy[key] = changed(inner, rest, replace)
  } else {
    delete copy[key]
    Object.assign(copy, replace(value as Texts, key))
  }
  return copy as T
}
