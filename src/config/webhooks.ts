// Reads the secrets that authenticate DRUO's webhook deliveries.
import { secretOf } from './environment-schema.ts'
import { listOf } from './fields.ts'
import type { Reading } from './reading.ts'

export interface WebhookConfig {
  /** At most two. Without any, no deliveries are accepted, except the sandbox's. */
  readonly secrets: readonly string[]
  /** The header in which a delivery may carry a secret as it is; in lower case. */
  readonly secretHeader: string
}

const minSecretLength = 16

export function readWebhooks({ variables, isSet, report }: Reading): WebhookConfig {
  const secrets = listOf(secretOf(variables, 'DRUO_WEBHOOK_SECRET') ?? '', /[,\n]/)
  const reportSecret = (what: string, fix: string) => report('DRUO_WEBHOOK_SECRET', what, fix)
  if (secrets.length > 2) reportSecret('holds more than two secrets', 'keep the new one and the one that it replaces')
  if (secrets.some((secret) => secret.length < minSecretLength)) {
    reportSecret(
      `holds a secret of less than ${minSecretLength} characters, which can be guessed`,
      'make one at random, for example with "openssl rand -hex 32"',
    )
  }
  if (secrets.some((secret) => !/^[\x21-\x7e]+$/.test(secret))) {
    reportSecret('has blanks or characters that a header cannot have', 'use ASCII letters, digits and punctuation')
  }
  if (isSet('DRUO_WEBHOOK_HEADER') && !isSet('DRUO_WEBHOOK_SECRET') && !isSet('DRUO_WEBHOOK_SECRET_FILE')) {
    report('DRUO_WEBHOOK_HEADER', 'is set, but DRUO_WEBHOOK_SECRET is not', 'set both, or neither')
  }
  return { secrets, secretHeader: variables.DRUO_WEBHOOK_HEADER?.toLowerCase() ?? 'x-druo-webhook-secret' }
}
