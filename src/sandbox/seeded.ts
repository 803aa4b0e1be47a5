// The ids that every sandbox has from its start. They are those of DRUO's samples.

export const seededEndUsers = {
  /** John Doe, an individual: the end user of the sample "Create Checkout Link". */
  johnDoe: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
  /** John Smith, an individual with a phone number: the attributes example of "Authorize Transaction". */
  johnSmith: 'eur_7985e8a4-8f38-4eab-8b27-a5d1c6dbf341',
  /** An organization: the example value of existing_end_user_id in "Create Checkout Link". */
  organization: 'eur_422f0f81-5001-4cce-a229-242d9ab9960a',
} as const

export const seededAccounts = {
  /** John Doe's: both accounts in the sample "Authorize Transaction", and the account of `seededToken`. */
  johnDoe: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340',
  /** John Smith's, with a pending validation: the example of "Get Account". */
  johnSmith: 'acc_747536f4-1efd-4cad-91b3-cc8aaeed93e3',
} as const

/** Every other `tok_<uuid>` works too, and always stands for the same account. */
export const seededToken = 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868'

/** The one-time code that is accepted: the example on DRUO's page about accounts. */
export const rightOtp = '72'

/** The checkout link of the sample "Create Checkout Link", expired, with its unpaid transaction. */
export const seededCheckoutLink = 'chk_3889cafb-047b-4844-b46b-b34bcee85d76'

export const seededTransactions = {
  checkout: 'trx_14273743-7da1-4468-b75b-0164d4bfcd27',
  /** The transaction of the sample "Authorize Transaction". */
  authorized: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a',
} as const

/** Every tenant id is accepted. These two are in DRUO's samples. */
export const seededTenants = {
  checkout: '22637d15-5b37-4fb2-90e5-aa8751970469',
  /** For requests that name no tenant. */
  own: 'ten_0521aadc-5fbd-4b3c-af0a-a4f4b8d6f20a',
} as const

/** The merchant that the payer's pages name. Its name is from the statement descriptors in DRUO's samples. */
export const merchant = { name: 'Novo Billing', tenantId: seededTenants.own } as const

export const seededInstitutions = {
  bancolombia: 'ins_e42460a8-c783-4bc3-8dcd-2e6fcab78b77',
  bancoDeBogota: 'ins_12b3d055-9601-4f5c-a5cd-f9feeb5119da',
  bbvaColombia: 'ins_4fd895cd-c696-4b1a-b406-d4ae89408055',
  davivienda: 'ins_9082d56c-4e1d-4967-a828-b7001755e88e',
  bbvaPeru: 'ins_2e2ca3a4-cbb3-4549-8e40-aa794c820399',
  /** The example in the attributes of "Authorize Transaction". It does not name the institution. */
  example: 'ins_ff6c5094-1cd1-11ec-9621-0242ac130002',
} as const
