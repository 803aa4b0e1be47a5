// The secrets and personal data that the tests put into gateways, each as it would be recognised where it must not be.

export interface PlantedSecret {
  readonly name: string
  readonly pattern: RegExp
  /** A credential: it is in no answer either, where personal data may be what was asked for. */
  readonly isCredential: boolean
}

export const plantedSecrets: readonly PlantedSecret[] = [
  { name: 'access token or other JWT', pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}/, isCredential: true },
  { name: 'bearer token', pattern: /\bBearer (?:[\w.~+/-]{0,40}\d|token\b)/, isCredential: true },
  { name: 'client secret', pattern: /sandbox_secret_\w+/, isCredential: true },
  // Those tests have DRUO say it too, and what DRUO says of a payment is served.
  {
    name: 'secret that a test made up',
    pattern: /(?:canary|planted)-(?:client-secret|bearer|callers-bearer|druo-token|callers-token|secret)/,
    isCredential: false,
  },
  { name: 'account token', pattern: /\btok_(?:[0-9a-f]{8}-|canary|planted)/, isCredential: false },
  { name: 'account number', pattern: /\b(?:0245532345|0012345678|471100000001|990000000004)\b/, isCredential: false },
  { name: 'routing number', pattern: /\b(?:04432343|471100000002|990000000005)\b/, isCredential: false },
  {
    name: 'identification number',
    pattern: /\b(?:52998224|900123456|987654321|471100000003|990000000006)\b/,
    isCredential: false,
  },
  { name: 'phone number', pattern: /\b(?:3001234567|3053053000|471100000004|990000000007)\b/, isCredential: false },
  { name: 'e-mail address', pattern: /\w@[\w-]{1,60}\.(?:com|co|test)\b/, isCredential: false },
  { name: 'street', pattern: /\bCalle 1\b|Canary Street|Planted Street/, isCredential: false },
  { name: 'note', pattern: /Two\\*n?\s*lines|canary note|with a second line/, isCredential: false },
]

/** The names of those that are in the text. */
export function secretsIn(text: string, which: readonly PlantedSecret[] = plantedSecrets): readonly string[] {
  return which.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)
}
