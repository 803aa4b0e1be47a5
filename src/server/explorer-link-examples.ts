// The explorer's tabs on checkout links: for somebody whom DRUO knows, and for somebody new.

export const createCheckoutLink = `# Makes a payment page in the merchant's colours; open its url.
# Nobody is charged before a person pays there.
# Sent again with the same idempotencyKey, it makes no second link:
# intent.replayed says so.
mutation CreateCheckoutLink($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      url
      deliveryStatus
      expiresAt
      theme {
        backgroundColor
        sidebarBackgroundColor
        sidebarTextColor
        mainContentBoxBackgroundColor
        mainContentBoxTextColor
        buttonColor
        buttonTextColor
      }
      endUser {
        id
        firstName
        lastName
        email
      }
      transaction {
        id
        status
        amount {
          decimal
          currency
          formatted(locale: "es-CO")
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      idempotencyKey
      state
      replayed
    }
  }
}
`

export const linkForNewEndUser = `# The payer is made together with the link. Exactly one of existingId,
# individual and organization says who it is: the type allows no other.
# In Colombia an identification is required; leave it out to see.
mutation LinkForNewEndUser($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      url
      language
      endUser {
        id
        type
        firstName
        lastName
        organizationLegalName
        identification {
          type
          country
        }
      }
      transaction {
        id
        status
        amount {
          formatted(locale: "es-CO")
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
    }
  }
}
`
