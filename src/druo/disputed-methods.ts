// The methods that DRUO's documents dispute: each page's heading is taken (druo-api.md section 5, quirks 23 and 24).

export const methods = {
  /** Its own page says POST, the index page PUT. */
  validateAccount: 'POST',
  /** Headed PUT; the sample, a curl call with data and no method, would send POST. So are the two below. */
  authenticateAccount: 'PUT',
  validateTransaction: 'PUT',
  refundTransaction: 'PUT',
} as const
