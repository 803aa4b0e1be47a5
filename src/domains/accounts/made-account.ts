// The account that a write made or changed.
import type { GatewayContext, WriteIntentSource } from '../../context.ts'
import { madeObject } from '../../graphql/made-object.ts'

export const madeAccount = (intent: WriteIntentSource | null, context: GatewayContext) =>
  intent && madeObject('account', intent, (id) => context.druo.accounts.get(id))
