// The explorer's tab on what changes while one looks: a payment, from the moment that its payer begins.

export const liveUpdates = `# Tells how far a payment has come, as it happens. Put in the transaction's id of
# a link that you made, send this, then open the link's url and pay.
subscription LiveUpdates($transactionId: ID!) {
  transactionUpdated(id: $transactionId) {
    status
    inProgress
    remarks
    updatedAt
    amount {
      formatted(locale: "es-CO")
    }
  }
}
`
