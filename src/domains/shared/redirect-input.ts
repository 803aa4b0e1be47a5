// Checks the address to which a link's page redirects: https, and http only in the sandbox.
import type { InputCheck, InputRules } from './input-check.ts'

export function checkRedirect(check: InputCheck, redirectUrl: string | null | undefined, rules: InputRules): void {
  if (!redirectUrl) return
  const { protocol } = new URL(redirectUrl)
  const allowed = rules.sandbox ? ['https:', 'http:'] : ['https:']
  if (!allowed.includes(protocol)) {
    const schemes = rules.sandbox ? 'http or https' : 'https'
    check.addViolation('INVALID', ['input', 'redirectUrl'], `redirectUrl must be an address with ${schemes}.`)
  }
}
