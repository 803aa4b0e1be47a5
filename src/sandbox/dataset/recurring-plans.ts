// Five made-up recurring plans, with each processing method and status.
import { seededTenants } from '../seeded.ts'
import type { Account, RecurringPlan } from '../state.ts'
import { daysBefore, type SeededRandom } from './seeded-random.ts'

const plans = [
  { description: 'Plan familiar de salud', method: 'AUTOMATIC', status: 'ACTIVE', cycles: 12, done: 2, payer: 1 },
  { description: 'Gym membership', method: 'AUTOMATIC', status: 'PAUSED', cycles: 24, done: 1, payer: 22 },
  { description: 'Cuota de administración', method: 'SEND_REQUEST', status: 'ACTIVE', cycles: null, done: 2, payer: 4 },
  { description: 'Car insurance', method: 'AUTOMATIC', status: 'CANCELED', cycles: 6, done: 1, payer: 25 },
  { description: 'Curso de inglés', method: 'AUTOMATIC', status: 'ACTIVE', cycles: 6, done: 1, payer: 10 },
] as const

export function makeRecurringPlans(
  random: SeededRandom,
  start: Date,
  accounts: readonly Account[],
  cycleMs: number,
): readonly RecurringPlan[] {
  return plans.flatMap(({ description, method, status, cycles, done, payer }): RecurringPlan[] => {
    const account = accounts[payer]
    if (account === undefined) return []
    const createdAt = random.between(daysBefore(start, 54), daysBefore(start, 40))
    const inColombia = payer < 19
    return [
      {
        uuid: random.ids.uuid('rcp'),
        code: random.ids.code('SC', 10),
        description,
        processingMethod: method,
        status,
        startDate: createdAt,
        endDate: null,
        totalCycleCount: cycles,
        cycleFrequency: 'MONTHLY',
        endUserUuid: account.endUserUuid,
        originAccountUuid: account.uuid,
        destinationAccountUuid: null,
        statementDescriptor: null,
        primaryReference: `PLAN-${random.digits(4)}`,
        secondaryReference: null,
        metadata: {},
        transaction: {
          tenantId: seededTenants.own,
          type: 'PAYMENT',
          currency: inColombia ? 'COP' : 'USD',
          amount: inColombia ? 8_500_000 : 4900,
          statementDescriptor: 'NOVO BILLING',
          primaryReference: null,
          secondaryReference: null,
          metadata: {},
        },
        cyclesDone: done,
        // Past cycles are months apart. Later ones use the sandbox's cycle length.
        nextCycleAt: new Date(start.getTime() + cycleMs),
        createdAt,
        updatedAt: status === 'ACTIVE' ? createdAt : daysBefore(start, 3),
      },
    ]
  })
}
