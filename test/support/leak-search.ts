// Around a whole test run: nothing that any gateway wrote or answered in it holds a secret that the tests have planted.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantedSecrets, secretsIn } from './planted-secrets.ts'
import { type Channel, channels, witnessVariable } from './witness.ts'

export function setup(): void {
  process.env[witnessVariable] = mkdtempSync(join(tmpdir(), 'gateway-tests-'))
}

/** @throws where anything is found, so that the run fails */
export function teardown(): void {
  const folder = process.env[witnessVariable]
  if (folder === undefined) return
  const leaks: string[] = []
  const lines = { log: 0, metrics: 0, answer: 0, error: 0 }
  for (const file of readdirSync(folder)) {
    const channel = channels.find((name) => file.endsWith(`.${name}`))
    if (channel === undefined) continue
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      lines[channel] += 1
      leaks.push(...leaksIn(channel, line))
    }
  }
  rmSync(folder, { recursive: true })
  const searched = channels.map((channel) => `${lines[channel]} lines of ${channel}`).join(', ')
  if (leaks.length === 0) return
  const report = `${plantedSecrets.length} planted secrets searched for in ${searched}: ${leaks.length} found`
  throw new Error([report, ...leaks.slice(0, 20)].join('\n'))
}

/** The data of an answer may be personal: it is what was asked for. */
export function leaksIn(channel: Channel, line: string): readonly string[] {
  const which = channel === 'answer' ? plantedSecrets.filter(({ isCredential }) => isCredential) : plantedSecrets
  return secretsIn(line, which).map((name) => `${name} in ${channel}: ${line.slice(0, 500)}`)
}
