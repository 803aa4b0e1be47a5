// A DRUO in a separate process, for the benchmark: its answer depends on the request alone.
//
// `node stub-druo.ts MS` answers after so many milliseconds, at once if it is 0.
// Ids say what belongs together: account `acc_7_o` and `acc_7_d` are end user `eur_7`'s, and so is transfer `trx_7`.
import { createServer } from 'node:http'
import { listenForBenchmark } from './listen-for-benchmark.ts'

const answerMs = Number(process.argv[2])

const moment = '2023-10-09T15:32:34.623Z'
const times = { date_created_gmt: moment, date_updated_gmt: moment }
const references = { primary_reference: null, secondary_reference: null, metadata: {} }

const endUser = (key: string) => ({
  uuid: `eur_${key}`,
  code: 'EUJXRKMEPER',
  type: 'INDIVIDUAL',
  first_name: 'John',
  last_name: 'Doe',
  organization: null,
  local_id: '987654321',
  local_id_type: 'DRIVERS_LICENSE',
  local_id_country: 'USA',
  date_of_birth: null,
  email: 'john.doe@example.com',
  phone_number: null,
  address: null,
  preferred_language: 'en_US',
  note: null,
  ...references,
  ...times,
})

const account = (key: string, side: string, whole: boolean) => ({
  uuid: `acc_${key}_${side}`,
  code: 'ACSCDSVFGH',
  source_connect_link: 'clk_aee571f2-cdf0-4fad-8abb-74fcb8b83f20',
  current_status: 'CONNECTED',
  requires_account_validation: 'FALSE',
  pending_account_validations: [],
  remarks: null,
  institution: { uuid: 'ins_9082d56c-4e1d-4967-a828-b7001755e88e', name: 'Banco' },
  last_4: '4524',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  end_user: whole ? endUser(key) : { uuid: `eur_${key}` },
  ...references,
  ...times,
})

const transaction = (key: string, type: string, accounts: object) => ({
  uuid: `trx_${key}`,
  code: 'TYL9A2936VV',
  status: 'PENDING',
  tenant: { uuid: '22637d15-5b37-4fb2-90e5-aa8751970469' },
  type,
  creation_source: 'CHECKOUT_LINK',
  amount: 20_000,
  variable_fee: 300,
  fixed_fee: 100,
  total_fee: 400,
  net_amount: 19_600,
  currency: { code: 'COP' },
  description: 'Insurance policy renewal - INV12324',
  remarks: null,
  statement_descriptor: 'NOVO BILLING* INV12324',
  decline_reason: null,
  auto_send_receipt: 'false',
  additional_recipients: null,
  ...accounts,
  ...references,
  ...times,
})

const payment = (key: string, whole: boolean) =>
  transaction(key, 'PAYMENT', { funding_source: whole ? account(key, 'f', true) : { uuid: `acc_${key}_f` } })

const transfer = (key: string) =>
  transaction(key, 'TRANSFER', {
    origin_account: { uuid: `acc_${key}_o` },
    destination_account: { uuid: `acc_${key}_d` },
  })

const checkoutLink = (key: string) => ({
  uuid: `chk_${key}`,
  code: 'CHXL3HTJYRRW',
  url: 'https://link.druo.com/checkout/?sl=fdc1627e-4e2e-4fbe-9f17-d3127f35053f',
  delivery_status: 'CREATED',
  link_name: `Order ${key}`,
  link_description: '',
  end_user: endUser(key),
  transaction: transaction(key, 'PAYMENT', { funding_source: null }),
  default_language: { code: 'en_US' },
  redirect_url: null,
  expiration_date: '2023-10-09T15:52:33.469Z',
  expired: 'false',
  custom_confirmation_page: 'false',
})

// Lists are large: they are made once, so that this process keeps up with its callers.
const lists = new Map<string, Buffer>()
function list(reference: string, size: number): Buffer {
  const name = `${reference} ${size}`
  const known = lists.get(name)
  if (known !== undefined) return known
  const key = reference.split('-')[1] ?? ''
  const entries = Array.from({ length: size }, (_entry, index) =>
    payment(`${key}-${index}`, reference.startsWith('whole')),
  )
  const bytes = Buffer.from(JSON.stringify({ payments: entries, page_info: { has_next_page: true } }))
  lists.set(name, bytes)
  return bytes
}

function answerTo(path: string): Buffer | object | undefined {
  const [, folder, id = ''] = path.split('?', 1)[0]?.split('/') ?? []
  const [, key = '', side = ''] = id.split('_')
  if (id === 'list') {
    const search = new URLSearchParams(path.slice(path.indexOf('?')))
    return list(search.get('primary_reference') ?? '', Number(search.get('page_size')))
  }
  if (folder === 'payments') return payment(key, false)
  if (folder === 'transfers') return transfer(key)
  if (folder === 'accounts') return account(key, side, false)
  return folder === 'end-users' ? endUser(key) : undefined
}

const server = createServer((request, response) => {
  const send = (status: number, body: Buffer | object): void => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
    const answer = (): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length })
      response.end(bytes)
    }
    if (answerMs > 0) setTimeout(answer, answerMs)
    else answer()
  }
  if (request.method !== 'POST') {
    const answer = answerTo(request.url ?? '')
    return answer === undefined ? send(404, {}) : send(200, answer)
  }
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const key = /"link_name":\s*"Order ([^"]+)"/.exec(Buffer.concat(parts).toString())?.[1] ?? ''
    send(200, { checkout_link: checkoutLink(key) })
  })
})
server.keepAliveTimeout = 60_000
listenForBenchmark(server)
