// All attacks of the abuse run, by name.
import type { Attack } from './attack.ts'
import { connectionAttacks } from './connections.ts'
import { requestAttacks } from './requests.ts'
import { socketAttacks } from './sockets.ts'
import { strangerAttacks } from './strangers.ts'

export const attacks: Readonly<Record<string, Attack>> = {
  ...requestAttacks,
  ...connectionAttacks,
  ...socketAttacks,
  ...strangerAttacks,
}
