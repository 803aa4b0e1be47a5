// The hosted page of a checkout link.
import { expect, it } from 'vitest'
import { seededInstitutions } from '../../../src/sandbox/seeded.ts'
import { type Answer, callSandbox, checkoutRequest, pick, type SandboxCaller, send } from './sandbox-caller.ts'

interface Link {
  readonly caller: SandboxCaller
  readonly url: string
  readonly open: () => Promise<Answer>
  readonly decide: (decision: string) => Promise<Answer>
  readonly read: (path: string) => Promise<unknown>
}

async function createLink(changes: Readonly<Record<string, unknown>> = {}): Promise<Link> {
  const caller = await callSandbox()
  const { body } = await caller.post('/checkout/link/create', checkoutRequest(changes))
  const url = String(pick(body, 'checkout_link.url'))
  const uuid = String(pick(body, 'checkout_link.uuid'))
  return {
    caller,
    url,
    open: () => send(url, {}),
    decide: (decision) => send(url, { method: 'POST', body: new URLSearchParams({ decision }) }),
    read: async (path) => pick((await caller.get(`/checkout/link/${uuid}`)).body, `checkout_link.${path}`),
  }
}

it('shows what is to be paid, in the colors and the language of the link', async () => {
  const { open } = await createLink({
    link_description: 'For the order',
    default_language: 'es-co',
    button_color: '#abcdef',
    sidebar_text_color: '#123',
    transaction: { amount: 20000, description: 'Póliza' },
  })
  const { status, headers, body } = await open()
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  const expected = ['<html lang="es-CO">', 'Checkout Link #1234556', 'For the order', 'Póliza', '--button: #abcdef']
  for (const text of [...expected, '--sidebar-text: #123', 'name="viewport"', 'Rechazar']) expect(body).toContain(text)
  expect(body).toMatch(/<button name="decision" value="pay">\s*Pagar \$\s200,00\sCOP\s*<\/button>/)
})

it('turns to English and to the documented colors where nothing was chosen', async () => {
  const { body } = await (await createLink()).open()
  for (const text of [
    '<html lang="en-US">',
    'Pay $200.00\u00a0COP',
    'Decline',
    '--sidebar: #f2f2f2',
    '--box-text: #333333',
  ]) {
    expect(body).toContain(text)
  }
})

it('marks the link as OPENNED when it is opened, and not before', async () => {
  const { open, read } = await createLink()
  expect(await read('delivery_status')).toBe('CREATED')
  await open()
  expect(await read('delivery_status')).toBe('OPENNED')
})

it('shows what the payer will see again: the bank, the statement, the reference', async () => {
  const { open, read } = await createLink({
    default_institution: seededInstitutions.davivienda,
    transaction: { amount: 20000, statement_descriptor: 'NOVO BILLING' },
  })
  const { body } = await open()
  for (const text of ['Davivienda', 'NOVO BILLING', String(await read('transaction.code'))])
    expect(body).toContain(text)
})

it('says until when the link can be paid, with and without a script', async () => {
  const { caller, open } = await createLink({ expiration_date: '2024-02-02T17:24:34' })
  const { body } = await open()
  expect(body).toContain('data-remaining-ms="599328"')
  expect(body).toMatch(/This link expires on\s*<time datetime="2024-02-02T17:24:34.000Z">Feb 2, 2024, 5:24\sPM GMT</)
  caller.advance(60_000)
  expect((await open()).body).toContain('data-remaining-ms="539328"')
})

it.each([
  ['nothing', {}, 'For developers'],
  ['a color that is readable', { button_color: '#14213d', button_text_color: '#fff' }, 'For developers'],
  ['a color alone, which gets a text to match', { button_color: '#ffffff' }, 'For developers'],
  [
    'one that is not',
    { button_color: '#fca311', button_text_color: '#fff' },
    'For developers: one text is hard to read',
  ],
  [
    'three that are not',
    {
      button_color: '#777',
      button_text_color: '#777777',
      sidebar_text_color: '#dddddd',
      main_content_box_background_color: '#444444',
    },
    'For developers: 3 texts are hard to read',
  ],
])('tells the developer of %s', async (_, colors, summary) => {
  const { body } = await (await createLink(colors)).open()
  expect(/<summary>\s*(.*?)\s*<\/summary>/.exec(String(body))?.[1]).toBe(summary)
})

it('lets no value become markup, and runs its own script alone', async () => {
  const hostile = `</title><script>alert('1')</script>"&`
  const { open, decide } = await createLink({
    link_name: hostile,
    link_description: hostile,
    redirect_url: `https://example.com/?"><script>x</script>`,
    transaction: { amount: 1, description: hostile },
  })
  const page = await open()
  await decide('pay')
  const result = await open()
  for (const { body, headers } of [page, result]) {
    expect(String(body).match(/<script/gi)).toHaveLength(1)
    expect(body).not.toContain(`"&<`)
    expect(body).toContain('&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#34;&#38;')
    const policy = headers.get('content-security-policy') ?? ''
    const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce).toMatch(/^[\w+/=]{22,}$/)
    expect(body).toContain(`<style nonce="${nonce}">`)
    expect(body).toContain(`<script nonce="${nonce}" type="module">`)
    expect(policy).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; ` +
        `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

it.each([
  ['https://example.com/done', "form-action 'self' https://example.com;"],
  ['http://a;script-src/', "form-action 'self';"],
])('lets the form lead on to %s only as far as that is a plain origin', async (redirect_url, directive) => {
  const { open } = await createLink({ redirect_url, custom_confirmation_page: true })
  expect((await open()).headers.get('content-security-policy')).toContain(directive)
})

it('pays: the transaction progresses from then on, funded by an account of the payer', async () => {
  const { caller, decide, read, url } = await createLink({ default_institution: seededInstitutions.davivienda })
  caller.advance(60_000)
  expect(await read('transaction.status')).toBe('PENDING')
  const answer = await decide('pay')
  expect(answer.status).toBe(303)
  const result = new URL(answer.headers.get('location') ?? '', url).href
  expect(result).toBe(`${url}&after=decision`)
  expect((await send(result, {})).body).toContain('Payment received')
  expect(await read('transaction.status')).toBe('PENDING')
  caller.advance(2000)
  expect(await read('transaction.status')).toBe('PROCESSING')
  caller.advance(2000)
  expect(await read('transaction')).toMatchObject({ status: 'SUCCESSFUL', total_fee: 700, net_amount: 19300 })
  expect((await send(result, {})).body).toContain('Payment successful')
  const account = await caller.get(`/accounts/${String(await read('transaction.funding_source.uuid'))}`)
  expect(account.body).toMatchObject({
    account: { institution: { uuid: seededInstitutions.davivienda }, end_user: { last_name: 'Doe' } },
  })
})

it.each([
  [9901, 'FAILED', 'Your bank declined the payment.'],
  [9902, 'PENDING', 'Payment received'],
  [9907, 'ON_HOLD', 'Payment received'],
  [9908, 'SUCCESSFUL', 'Already paid'],
])('ends a payment of %i as %s', async (amount, status, text) => {
  const { decide, open, read } = await createLink({ transaction: { amount } })
  await decide('pay')
  expect(await read('transaction.status')).toBe(status)
  expect((await open()).body).toContain(text)
})

it('declines: nothing is charged, and paying afterwards changes nothing', async () => {
  const { caller, decide, open, read } = await createLink()
  expect((await decide('decline')).status).toBe(303)
  await decide('pay')
  caller.advance(60_000)
  expect(await read('transaction')).toMatchObject({ status: 'CANCELED', funding_source: null, total_fee: null })
  expect((await open()).body).toContain('You declined the payment.')
})

it('pays once, however often the form is sent', async () => {
  const { caller, decide, read } = await createLink()
  await decide('pay')
  const account = await read('transaction.funding_source.uuid')
  caller.advance(4000)
  await decide('pay')
  await decide('decline')
  expect(await read('transaction')).toMatchObject({ status: 'SUCCESSFUL', funding_source: { uuid: account } })
})

it('shows a result with a link onward, which carries the code of the connected account', async () => {
  const { caller, decide, open, read } = await createLink({ redirect_url: 'https://example.com/done?order=1' })
  await decide('pay')
  const account = await caller.get(`/accounts/${String(await read('transaction.funding_source.uuid'))}`)
  const code = String(pick(account.body, 'account.code'))
  expect((await open()).body).toContain(`href="https://example.com/done?order=1&#38;code=${code}"`)
})

it.each([
  ['pay', /^https:\/\/example\.com\/done\?code=AC[A-Z0-9]{8}$/],
  ['decline', /^https:\/\/example\.com\/done$/],
])('goes to the merchant at once on %s where the link says so', async (decision, location) => {
  const link = await createLink({ redirect_url: 'https://example.com/done', custom_confirmation_page: true })
  const answer = await link.decide(decision)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(location)
})

it('is left without a decision: the link stays open, and leads back', async () => {
  const { caller, decide, open, read, url } = await createLink({ redirect_url: 'https://example.com/done' })
  const answer = await decide('leave')
  expect(answer.status).toBe(303)
  const left = await send(new URL(answer.headers.get('location') ?? '', url).href, {})
  expect(left).toMatchObject({ status: 200, body: expect.stringContaining('You left without paying') })
  expect(left.body).toContain(`href="${new URL(url).search}"`)
  expect(await read('transaction.status')).toBe('PENDING')
  expect((await open()).body).toContain('Confirm your payment')
  await decide('pay')
  caller.advance(60_000)
  await decide('leave')
  expect(await read('transaction.status')).toBe('SUCCESSFUL')
})

it('shows an error in place of an expired link, and takes no payment on it', async () => {
  const { caller, open, decide, read } = await createLink({ default_language: 'es-co' })
  caller.advance(20 * 60_000)
  const page = await open()
  expect([page.status, (await decide('pay')).status]).toEqual([410, 410])
  expect(page.body).toContain('Este enlace ha vencido')
  expect(page.body).not.toContain('<form')
  expect(await read('delivery_status')).toBe('CREATED')
  expect(await read('transaction.status')).toBe('PENDING')
})

it('still shows the result after the link has expired', async () => {
  const { caller, decide, open } = await createLink()
  await decide('pay')
  caller.advance(21 * 60_000)
  expect(await open()).toMatchObject({ status: 200, body: expect.stringContaining('Already paid') })
})

it.each([
  ['no key', '', 'pay', 404],
  ['an unknown key', '?sl=x', 'pay', 404],
  ['no known decision', null, 'steal', 400],
])('refuses a form with %s', async (_, search, decision, status) => {
  const { url, read } = await createLink()
  const address = new URL(search ?? url, url)
  const answer = await send(search === null ? url : `${address.origin}/checkout/${search}`, {
    method: 'POST',
    body: new URLSearchParams({ decision }),
  })
  expect(answer).toMatchObject({ status, body: expect.stringContaining('This link does not work') })
  expect(await read('transaction.status')).toBe('PENDING')
})
