// The address to which a link's page redirects: http, https, or an app's scheme from REDIRECT_SCHEMES.
import type { InputCheck, InputRules } from './input-check.ts'

/** Returns the address in its normal form. */
export function checkRedirect(
  check: InputCheck,
  redirectUrl: string | null | undefined,
  rules: InputRules,
): string | undefined {
  if (redirectUrl === null || redirectUrl === undefined) return undefined
  if (isAllowed(redirectUrl, rules)) return new URL(redirectUrl).href
  const schemes = ['http', 'https', ...rules.redirectSchemes].join(', ')
  check.addViolation('INVALID', ['input', 'redirectUrl'], `redirectUrl must be an address with one of ${schemes}.`)
  return undefined
}

/** DRUO's address, unless its scheme is not allowed: clients put it into links. */
export function servedRedirect(redirectUrl: string | null, rules: InputRules): string | null {
  return redirectUrl !== null && isAllowed(redirectUrl, rules) ? redirectUrl : null
}

function isAllowed(address: string, { redirectSchemes }: InputRules): boolean {
  const scheme = URL.parse(address)?.protocol.slice(0, -1)
  if (scheme === undefined) return false
  return scheme === 'http' || scheme === 'https' || redirectSchemes.includes(scheme)
}
