// The delivery status of checkout links and connect links.
import { openEnum, type OpenEnum, unknownEnum, type UnknownEnumReporter } from '../decode.ts'

export type DeliveryStatus = keyof typeof deliveryStatuses

const deliveryStatuses = { CREATED: true, OPENED: true } as const
/** DRUO's documentation spells it so. */
const spellings = { OPENNED: 'OPENED' } as const

export function decodeDeliveryStatus(
  value: unknown,
  field: string,
  report: UnknownEnumReporter,
): OpenEnum<DeliveryStatus> {
  return openEnum(deliveryStatuses, value, field, report, spellings) ?? unknownEnum
}

/** DRUO's spelling in a list's filter. */
export const wireDeliveryStatus = { CREATED: 'CREATED', OPENED: 'OPENNED' } as const
