// The configuration of webhooks: secrets that can be guessed, or that no header can carry, are configuration errors.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { blamed, faultsOf, sandbox } from '../support/config-faults.ts'

const one = 'first-secret-0123456789'
const other = 'second-secret-9876543210'

describe('DRUO_WEBHOOK_SECRET', () => {
  it.each<[text: string, secrets: readonly string[]]>([
    [one, [one]],
    [`${one},${other}`, [one, other]],
    [`${one}\n${other}\n`, [one, other]],
    [` ${one} , ${other} ,`, [one, other]],
    ['0123456789abcdef', ['0123456789abcdef']],
  ])('%j', (text, secrets) => {
    expect(readConfig({ ...sandbox, DRUO_WEBHOOK_SECRET: text }).webhooks.secrets).toEqual(secrets)
  })

  it('may come from a file, with a secret in each line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-config-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'secret'), `${one}\r\n${other}\n`)
    expect(readConfig({ ...sandbox, DRUO_WEBHOOK_SECRET_FILE: join(folder, 'secret') }).webhooks.secrets).toEqual([
      one,
      other,
    ])
  })

  it.each([
    ['too short', '0123456789abcde'],
    ['too short beside one that is not', `${one},canary`],
    ['three', `${one},${other},third-secret-0123456789`],
    ['with blanks', 'canary secret 0123456789'],
    ['that no header carries', 'canary-sécret-0123456789'],
  ])('%s is a fault, and is not shown', (_title, text) => {
    expect(blamed({ ...sandbox, DRUO_WEBHOOK_SECRET: text })).toEqual(['DRUO_WEBHOOK_SECRET'])
    expect(faultsOf({ ...sandbox, DRUO_WEBHOOK_SECRET: text }).join()).not.toMatch(/canary|secret-0123456789/)
  })
})

describe('DRUO_WEBHOOK_HEADER', () => {
  it('is compared without regard to capitals', () => {
    const { webhooks } = readConfig({ ...sandbox, DRUO_WEBHOOK_SECRET: one, DRUO_WEBHOOK_HEADER: 'X-My-Secret' })
    expect(webhooks).toEqual({ secrets: [one], secretHeader: 'x-my-secret' })
  })

  it.each(['x secret', 'x:secret', 'Host', 'Content-Length', 'cookie', 'X-DRUO-Webhook-Event-Signature'])(
    '%s is a fault',
    (name) => {
      expect(blamed({ ...sandbox, DRUO_WEBHOOK_SECRET: one, DRUO_WEBHOOK_HEADER: name })).toEqual([
        'DRUO_WEBHOOK_HEADER',
      ])
    },
  )

  it('without a secret is a fault', () => {
    expect(blamed({ ...sandbox, DRUO_WEBHOOK_HEADER: 'x-my-secret' })).toEqual(['DRUO_WEBHOOK_HEADER'])
  })
})
