// The HTTP methods about which DRUO's documentation contradicts itself. The heading of each endpoint's own page is used.

export const unconfirmedMethods = {
  /** POST on its own page, PUT on the index page. */
  validateAccount: 'POST',
  /** These three are headed PUT. Their samples are curl calls with data and without a method, which would send POST. */
  authenticateAccount: 'PUT',
  validateTransaction: 'PUT',
  refundTransaction: 'PUT',
} as const
