// A key and a certificate for 127.0.0.1 that no authority vouches for, made by the machine's openssl.
import { execFileSync } from 'node:child_process'

/** Key and certificate in one text, which Node takes for either. Undefined where the machine has no openssl. */
export function selfSigned(): string | undefined {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', '-']
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1']
  try {
    return execFileSync('openssl', ['req', '-x509', ...key, ...subject], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return undefined
  }
}

export function certificateOf(pem: string): string {
  return pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----'))
}
