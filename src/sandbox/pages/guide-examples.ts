// The operations that the guide shows, ready to copy into the explorer.
import { seededAccounts, seededEndUsers, seededToken } from '../seeded.ts'

export const refundExample = (transactionUuid: string): string => `mutation {
  refundTransaction(
    input: {
      idempotencyKey: "my-refund-0001"
      transactionId: "${transactionUuid}"
      token: "${seededToken}"
    }
  ) {
    status
    transaction { status }
    userErrors { code path message }
    intent { state }
  }
}`

export const createPlanExample = `mutation {
  createRecurringPlan(
    input: {
      idempotencyKey: "my-first-plan-0001"
      endUser: { existingId: "${seededEndUsers.johnDoe}" }
      originAccountId: "${seededAccounts.johnDoe}"
      processingMethod: AUTOMATIC
      cycleFrequency: MONTHLY
      totalCycleCount: 3
      transaction: { type: PAYMENT, amount: 490000, currency: "COP" }
    }
  ) {
    recurringPlan { id status }
    userErrors { code path message }
    intent { state }
  }
}`

export const unclearLinkExample = `mutation {
  createCheckoutLink(
    input: {
      idempotencyKey: "my-unclear-link-0001"
      endUser: { existingId: "${seededEndUsers.johnDoe}" }
      name: "Unclear order"
      transaction: { amount: 19904 }
    }
  ) {
    userErrors { code path message }
    intent { state nextPollAt }
  }
}`
