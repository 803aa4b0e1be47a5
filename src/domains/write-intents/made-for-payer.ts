// What a write made, as far as a payer's token may see it: whoever made the write may have made it for somebody else.
import type { GatewayContext, MadeObjects } from '../../context.ts'
import { isReadable } from '../../druo/resources/transactions.ts'
import { mutationKind } from '../../graphql/mutations.ts'
import type { WriteRecord } from '../../shared/write-report.ts'

/** Null where the write made nothing, where that is not certain, and where it is not theirs. */
export async function madeForPayer(record: WriteRecord, context: GatewayContext): Promise<MadeObjects | null> {
  const kind = mutationKind(record.mutation)?.makes
  if (kind === undefined || record.state !== 'SUCCEEDED' || record.druoId === null) return null
  const object = await readers[kind](record.druoId, context, record)
  return object ? { [kind]: object } : null
}

type Kind = NonNullable<ReturnType<typeof mutationKind>>['makes']
type Reader = (id: string, context: GatewayContext, record: WriteRecord) => Promise<MadeObjects[Kind]>

const readers: Readonly<Record<Kind, Reader>> = {
  checkoutLink: (id, { loaders }) => loaders.checkoutLinks.load(id),
  connectLink: (id, { loaders }) => loaders.connectLinks.load(id),
  account: (id, { loaders }) => loaders.accounts.load(id),
  endUser: (id, { loaders }) => loaders.endUsers.load(id),
  recurringPlan: (id, { druo }) => druo.recurringPlans.get(id),
  // What has no address for reading cannot be told to be theirs.
  transaction: async (id, { druo }, { outcome }) => {
    const made = outcome?.kind === 'done' ? druo.transactions.fromSnapshot(outcome.snapshot) : null
    const type = made?.type.value ?? 'PAYMENT'
    return isReadable(type) ? druo.transactions.get(id, type) : null
  },
}
