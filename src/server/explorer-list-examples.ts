// The explorer's examples of lists and relations.

export const paymentsAndPayers = `# The latest payments with the account that each came from and whose it is.
# Page on: put the answer's endCursor into $after.
# Each account is read once, however many payments came from it.
query PaymentsAndPayers($filter: TransactionFilter, $after: String) {
  transactions(type: PAYMENT, filter: $filter, first: 10, after: $after) {
    nodes {
      id
      status
      amount {
        formatted(locale: "es-CO")
      }
      createdAt
      fundingSource {
        last4
        institution {
          name
        }
        endUser {
          firstName
          lastName
          organizationLegalName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`

export const endUserHistory = `# From an end user to accounts, to what was paid from them, and back.
query EndUserHistory($endUserId: ID!) {
  endUser(id: $endUserId) {
    firstName
    lastName
    accounts(first: 5) {
      nodes {
        id
        status
        institution {
          name
        }
        last4
      }
    }
    transactions(type: PAYMENT, first: 5) {
      nodes {
        id
        status
        amount {
          decimal
          currency
        }
        fundingSource {
          id
          last4
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
`
