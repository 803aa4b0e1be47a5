// The process of one attacker: `node attacker.ts NAME ORIGIN [TOKEN]`. It attacks until a message comes, and sends its report.
import { attacks, isAttackName } from './attacks.ts'

const [name = '', origin = '', token] = process.argv.slice(2)
if (!isAttackName(name)) throw new Error(`there is no attack "${name}"`)
const controller = new AbortController()
process.on('message', () => controller.abort())
process.on('disconnect', () => process.exit(0))
const report = await attacks[name]({ origin, token }, controller.signal)
process.send?.({ report }, () => process.exit(0))
