// The page of a connect link: what it shows, which values it accepts, and where it leads.
import { expect, it } from 'vitest'
import { merchant, seededEndUsers, seededInstitutions } from '../../../src/sandbox/seeded.ts'
import { callSandbox, itemsOf, pick, type SandboxCaller, send } from './sandbox-caller.ts'

const form = { institution: seededInstitutions.davivienda, number: '00123456789', subtype: 'CHECKING' }

async function createLink(
  { post }: SandboxCaller,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly uuid: string; readonly url: string }> {
  const { body } = await post('/connect/link/create', {
    existing_end_user_id: seededEndUsers.johnDoe,
    intro_text: 'Connect your account using DRUO to receive or make payments',
    ...changes,
  })
  return { uuid: String(pick(body, 'connect_link.uuid')), url: String(pick(body, 'connect_link.url')) }
}

const submit = (url: string, fields: Readonly<Record<string, string>>) =>
  send(url, { method: 'POST', body: new URLSearchParams(fields) })

it('shows the form in the language and the colors of the link, and marks the link as opened', async () => {
  const caller = await callSandbox()
  const { uuid, url } = await createLink(caller, {
    default_language: 'es-co',
    button_color: '#0055aa',
    default_institution: seededInstitutions.davivienda,
  })
  const { status, body } = await send(url, {})
  expect(status).toBe(200)
  for (const text of [
    'Conecta tu cuenta bancaria',
    'Connect your account using DRUO',
    merchant.name,
    '--button: #0055aa',
    `value="${seededInstitutions.davivienda}" selected`,
  ]) {
    expect(body).toContain(text)
  }
  expect(await caller.get(`/connect/link/${uuid}`)).toMatchObject({
    body: { connect_link: { delivery_status: 'OPENNED' } },
  })
})

it('connects the account, keeps its last four digits only, and leads back to the merchant', async () => {
  const caller = await callSandbox()
  const { uuid, url } = await createLink(caller, { redirect_url: 'https://example.com/done?order=1' })
  const answer = await submit(url, form)
  expect(answer.status).toBe(303)
  const connected = new URL(String(answer.headers.get('location')), url)
  const page = await send(connected.href, {})
  expect(page.body).toContain('Account connected')
  expect(page.body).toContain('Davivienda ··6789')
  const [account] = itemsOf(await caller.get('/accounts/list?last_4=6789'), 'accounts')
  expect(account).toMatchObject({
    source_connect_link: uuid,
    current_status: 'CONNECTED',
    subtype: 'CHECKING',
    end_user: { uuid: seededEndUsers.johnDoe },
  })
  expect(page.body).toContain(`https://example.com/done?order=1&#38;code=${String(pick(account, 'code'))}`)
})

it.each([
  ['an unknown bank', { institution: 'ins_unknown' }],
  ['letters in the number', { number: '12ab' }],
  ['a short number', { number: '123' }],
  ['an unknown kind of account', { subtype: 'GOLD' }],
])('rejects %s and shows the form again', async (_, changes) => {
  const caller = await callSandbox()
  const { url } = await createLink(caller)
  const before = itemsOf(await caller.get('/accounts/list'), 'accounts').length
  const { status, body } = await submit(url, { ...form, ...changes })
  expect(status).toBe(400)
  expect(body).toContain('role="alert"')
  expect(itemsOf(await caller.get('/accounts/list'), 'accounts')).toHaveLength(before)
})

it('is closed for an expired link and unknown for another key', async () => {
  const caller = await callSandbox()
  const { uuid, url } = await createLink(caller)
  await caller.put(`/connect/link/${uuid}/expire`)
  for (const answer of [await send(url, {}), await submit(url, form)]) {
    expect([answer.status, answer.body]).toEqual([410, expect.stringContaining('This link has expired')])
  }
  for (const answer of [await send(`${url}x`, {}), await submit(`${url}x`, form)]) expect(answer.status).toBe(404)
})

it('shows an account only below the link by which it was connected', async () => {
  const caller = await callSandbox()
  const { url } = await createLink(caller)
  const other = await createLink(caller)
  const { headers } = await submit(url, form)
  const location = new URL(String(headers.get('location')), url)
  const { body } = await send(`${other.url}&account=${String(location.searchParams.get('account'))}`, {})
  expect(body).not.toContain('··6789')
})
