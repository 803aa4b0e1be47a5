// `npm run screenshots`: pictures of every page, for review, in the folder screenshots/. With `-- --docs` only those of the README,
// in docs/images/.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import {
  CreateCheckoutLinkDocument,
  type CreateCheckoutLinkInput,
} from '../../examples/client/__generated__/graphql.ts'
import { createShopClient } from '../../examples/web/src/apollo-client.ts'
import { chromiumPath, startBrowser } from '../support/browser.ts'
import { startExample } from '../support/example-process.ts'
import { newKey } from '../support/graphql-request.ts'

const forDocs = process.argv.includes('--docs')
const folder = join(import.meta.dirname, '..', '..', ...(forDocs ? ['docs', 'images'] : ['screenshots']))
/** Small files: all three pictures of the README have at most 300 kB. */
const compact = { viewport: { width: 1120, height: 660 } }
const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const narrow = { ...phone, viewport: { width: 320, height: 640 } }
const dark = { colorScheme: 'dark' } as const

const ocean = {
  backgroundColor: '#dfe7ee',
  sidebarBackgroundColor: '#14213d',
  sidebarTextColor: '#ffffff',
  mainContentBoxTextColor: '#14213d',
  buttonColor: '#fca311',
  buttonTextColor: '#14213d',
}

if (chromiumPath === undefined) throw new Error('There is no Chromium on the PATH.')
mkdirSync(folder, { recursive: true })
const example = await startExample()
const browser = await startBrowser()
const client = createShopClient(example.endpoint)
try {
  if (forDocs) await takeForDocs()
  else {
    await takeExplorer()
    await takeCheckout()
    await takeSandboxPages()
    await takeShop()
  }
} finally {
  client.stop()
  await browser.close()
  await example[Symbol.asyncDispose]()
}

async function take(
  name: string,
  options: BrowserContextOptions,
  url: string,
  act: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const context = await browser.newContext({ locale: 'en-US', ...options })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') process.stdout.write(`${name}: ${message.text()}\n`)
  })
  await page.goto(url)
  await act(page)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: !forDocs && !name.startsWith('explorer') })
  process.stdout.write(`${name}.png\n`)
  await context.close()
}

async function runExplorer(page: Page): Promise<void> {
  await page.locator('.graphiql-execute-button').click()
  await page.locator('.result-window').getByText('createCheckoutLink').first().waitFor()
  // The editor colors the operation a moment after it shows it.
  await page.locator('.graphiql-query-editor [class^="mtk"]:not(.mtk1)').first().waitFor()
}

async function takeForDocs(): Promise<void> {
  await take('shop', compact, example.shopUrl, async (page) => {
    await page.locator('tbody tr').nth(7).waitFor()
    await page.getByLabel('Description (optional)').fill('Blue bicycle')
    await page.getByRole('button', { name: 'Create the link' }).click()
    await page.getByText('The link is ready.').waitFor()
    await page.evaluate('scrollTo(0, 0)')
  })
  await take('explorer', compact, example.explorerUrl, runExplorer)
  await take('checkout', compact, await linkUrl({ theme: ocean }))
}

async function takeExplorer(): Promise<void> {
  for (const [look, options] of [
    ['light', desktop],
    ['dark', { ...desktop, ...dark }],
    ['phone', phone],
  ] as const) {
    await take(`explorer-${look}`, options, example.explorerUrl, runExplorer)
  }
}

async function takeSandboxPages(): Promise<void> {
  const connectUrl = await connectLinkUrl()
  const guideUrl = new URL('/sandbox/', example.explorerUrl).href
  for (const [look, options] of [
    ['desktop', desktop],
    ['phone', phone],
  ] as const) {
    await take(`guide-${look}`, options, guideUrl)
    await take(`connect-${look}`, options, connectUrl)
    await take(`connected-${look}`, options, connectUrl, async (page) => {
      await page.getByRole('textbox').fill('00123456789')
      await page.getByRole('button').click()
      await page.getByRole('link').waitFor()
    })
  }
}

async function takeCheckout(): Promise<void> {
  const pay = (page: Page) => page.getByRole('button').first().click()
  await take('checkout-defaults', desktop, await linkUrl({}))
  await take('checkout-colours', desktop, await linkUrl({ theme: ocean, language: 'ES_CO' }))
  await take('checkout-phone', phone, await linkUrl({ theme: ocean, language: 'ES_CO' }))
  await take('checkout-phone-defaults', phone, await linkUrl({}))
  await take('checkout-narrow', narrow, await linkUrl({ language: 'ES_CO' }, 987_654_321_000))
  await take('checkout-without-script', { ...desktop, javaScriptEnabled: false }, await linkUrl({}))
  const pale = { sidebarTextColor: '#c9c9c9', buttonColor: '#ffe08a', buttonTextColor: '#ffffff' }
  await take('checkout-hard-to-read', desktop, await linkUrl({ theme: pale }), (page) =>
    page.getByText('For developers').click(),
  )
  const redirectUrl = 'https://example.com/done'
  await take('checkout-under-way', desktop, await linkUrl({ theme: ocean, redirectUrl }, 19_902), pay)
  await take('checkout-paid', desktop, await linkUrl({ redirectUrl }, 19_908), pay)
  await take('checkout-failed', phone, await linkUrl({ language: 'ES_CO', redirectUrl }, 19_901), pay)
  await take('checkout-declined', phone, await linkUrl({}), (page) => page.getByRole('button').nth(1).click())
  await take('checkout-left', desktop, await linkUrl({ theme: ocean }), (page) =>
    page.getByRole('button').nth(2).click(),
  )
  const paid = await linkUrl({}, 19_908)
  await take('checkout-already-paid', desktop, paid, async (page) => {
    await pay(page)
    await page.goto(paid)
  })
  const soon = new Date(Date.now() + 3000).toISOString()
  await take('checkout-expired', phone, await linkUrl({ language: 'ES_CO', expiresAt: soon }), (page) =>
    page.getByText('ha vencido').waitFor(),
  )
}

async function takeShop(): Promise<void> {
  const ready = (page: Page) => page.locator('tbody tr').nth(7).waitFor()
  const charge = async (page: Page, amount: string) => {
    await ready(page)
    await page.getByLabel('Charge a connected account').check()
    await page.getByLabel('Amount (COP)').fill(amount)
    await page.getByRole('button', { name: 'Charge' }).click()
  }
  for (const [look, options] of [
    ['desktop', desktop],
    ['dark', { ...desktop, ...dark }],
    ['phone', phone],
  ] as const) {
    await take(`shop-violations-${look}`, options, example.shopUrl, async (page) => {
      await ready(page)
      await page.getByLabel('Name on the payment page').fill('')
      await page.getByLabel('Amount (COP)').fill('0')
      await page.getByRole('button', { name: 'Create the link' }).click()
      await page.getByRole('alert').nth(1).waitFor()
    })
    await take(`shop-link-${look}`, options, example.shopUrl, async (page) => {
      await ready(page)
      await page.getByRole('button', { name: 'Create the link' }).click()
      await page.getByText('The link is ready.').waitFor()
    })
    await take(`shop-failed-${look}`, options, example.shopUrl, async (page) => {
      await charge(page, '99.01')
      await page.locator('.panel').getByText('not enough money').waitFor()
    })
    await take(`shop-confirming-${look}`, options, example.shopUrl, async (page) => {
      await charge(page, '99.04')
      await page.getByText('Do not pay again').waitFor()
    })
  }
  for (const [look, options] of [
    ['desktop', desktop],
    ['dark', { ...desktop, ...dark }],
    ['phone', phone],
  ] as const) {
    await take(`back-office-${look}`, options, example.shopUrl, async (page) => {
      await ready(page)
      await page.getByLabel('Amount (COP)').fill('99.04')
      await page.getByRole('button', { name: 'Create the link' }).click()
      await page.getByText('The link may exist').waitFor()
      await page.getByRole('link', { name: 'Back office' }).click()
      const write = page.getByRole('article').first()
      await write.getByRole('button').click()
      await write.getByRole('alert').first().waitFor()
    })
  }
  await take('shop-long-texts', narrow, example.shopUrl, async (page) => {
    await ready(page)
    await page.getByLabel('Name on the payment page').fill('A'.repeat(120))
    await page.getByLabel('Description (optional)').fill('B'.repeat(120))
    await page.getByLabel('Amount (COP)').fill('9.876.543.210,00')
    await page.getByRole('button', { name: 'Create the link' }).click()
    await page.getByText('The link is ready.').waitFor()
  })
}

async function linkUrl(changes: Partial<CreateCheckoutLinkInput>, amount = 8_000_000): Promise<string> {
  const { data } = await client.mutate({
    mutation: CreateCheckoutLinkDocument,
    variables: {
      input: {
        idempotencyKey: newKey(),
        endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
        name: 'Checkout Link #1234556',
        description: 'Checkout for Order #3553432',
        defaultInstitutionId: 'ins_e42460a8-c783-4bc3-8dcd-2e6fcab78b77',
        transaction: {
          amount,
          description: 'Insurance policy renewal - INV12324',
          statementDescriptor: 'NOVO BILLING* INV12324',
        },
        ...changes,
      },
    },
  })
  const url = data?.createCheckoutLink.checkoutLink?.url
  if (!url) throw new Error('The link was not made.')
  return url
}

async function connectLinkUrl(): Promise<string> {
  const response = await fetch(example.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation ($input: CreateConnectLinkInput!) { createConnectLink(input: $input) { connectLink { url } } }`,
      variables: {
        input: {
          idempotencyKey: newKey(),
          endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
          introText: 'Connect your account using DRUO to receive or make payments',
          language: 'ES_CO',
          redirectUrl: 'https://example.com/connected',
        },
      },
    }),
  })
  const url = /"url":"([^"]+)"/.exec(await response.text())?.[1]
  if (url === undefined) throw new Error('The connect link was not created.')
  return url
}
