// The process of one attacker: `node attacker.ts NAME ORIGIN [TOKEN]`. It attacks until a message comes, and sends its report.
import { setPriority } from 'node:os'
import { attacks } from './attacks.ts'

// A real attacker has a separate machine: this one must not take the gateway's and the victims' processor.
setPriority(10)

const [name = '', origin = '', token] = process.argv.slice(2)
const attack = attacks[name]
if (attack === undefined) throw new Error(`there is no attack "${name}"`)
const controller = new AbortController()
process.on('message', () => controller.abort())
process.on('disconnect', () => process.exit(0))
const report = await attack.run({ origin, token }, controller.signal)
process.send?.({ report }, () => process.exit(0))
