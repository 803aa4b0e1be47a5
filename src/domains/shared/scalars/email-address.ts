// The rule of the scalar EmailAddress: HTML's, with letters of any script and international domains.
import { domainToASCII } from 'node:url'

const maxLength = 320
const localPart = /^[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]+$/u
const asciiDomain = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i
const unicodeDomain = /^[\p{L}\p{N}\p{M}.-]+$/u

export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > maxLength || !localPart.test(text.slice(0, at))) return false
  const domain = text.slice(at + 1)
  return unicodeDomain.test(domain) && asciiDomain.test(domainToASCII(domain))
}
