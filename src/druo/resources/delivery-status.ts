// How far a link has come on its way to its reader: the same words for checkout links and connect links (druo-api.md 3.11).
import { type DriftReporter, type OpenValue, openValue, unknownValue } from '../decode.ts'

export type DeliveryStatus = keyof typeof deliveryStatuses

const deliveryStatuses = { CREATED: true, OPENED: true } as const
/** As DRUO's document spells it. */
const spellings = { OPENNED: 'OPENED' } as const

export function decodeDeliveryStatus(value: unknown, field: string, report: DriftReporter): OpenValue<DeliveryStatus> {
  return openValue(deliveryStatuses, value, field, report, spellings) ?? unknownValue
}

/** As DRUO spells it where a list is filtered by it. */
export const wireDeliveryStatus = { CREATED: 'CREATED', OPENED: 'OPENNED' } as const
