// The example shop in a real browser: from the click to SUCCESSFUL, as its customer and its payer see it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { chromiumPath, startBrowser, whetherSkipped } from '../support/browser.ts'
import { type ExampleProcess, startExample } from '../support/example-process.ts'

let example: ExampleProcess
let browser: Browser

describe.skipIf(chromiumPath === undefined)(
  `the example shop in a browser${whetherSkipped}`,
  { timeout: 180_000 },
  () => {
    beforeAll(async () => {
      ;[example, browser] = await Promise.all([startExample(), startBrowser()])
    }, 60_000)
    afterAll(async () => {
      await browser.close()
      await example[Symbol.asyncDispose]()
    })

    async function open(path: string, options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options })
      onTestFinished(() => context.close())
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
      })
      await page.goto(new URL(path, example.shopUrl).href)
      return { page, errors }
    }

    async function gateway(query: string): Promise<void> {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(example.endpoint, { method: 'POST', headers, body: JSON.stringify({ query }) })
      expect(response.status).toBe(200)
    }

    const createLink = (key: string, amount: number) =>
      gateway(`mutation { createCheckoutLink(input: {
        idempotencyKey: "${key}", name: "Order", endUser: { existingId: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37" }
        transaction: { amount: ${amount} }
      }) { intent { state } } }`)

    async function openShop(options?: BrowserContextOptions) {
      const opened = await open('/', options)
      await opened.page.getByRole('option', { name: /··/ }).first().waitFor({ state: 'attached' })
      await opened.page.locator('tbody tr').nth(7).waitFor()
      return opened
    }

    const focusedText = (page: Page) => page.evaluate<string>('document.activeElement.textContent')
    const focusedLabel = (page: Page) => page.evaluate<string>('document.activeElement.labels[0].textContent')

    const panel = (page: Page) => page.getByRole('region', { name: 'Current payment' })

    async function charge(page: Page, amount: string, description = ''): Promise<void> {
      await page.getByLabel('Charge a connected account').check()
      await page.getByLabel('Amount (COP)').fill(amount)
      await page.getByLabel('Description (optional)').fill(description)
      await page.getByRole('button', { name: 'Charge' }).click()
    }

    it('creates a link, sends the payer to it, and sees the payment succeed without a reload', async () => {
      const { page, errors } = await openShop({ locale: 'es-CO' })
      await page.getByLabel('Amount (COP)').fill('1.234.567,00')
      await page.getByLabel('Description (optional)').fill('Blue bicycle')
      await page.getByRole('button', { name: 'Create the link' }).click()
      const row = page.getByRole('row', { name: /Blue bicycle/ })
      await row.getByText('Pending').waitFor()
      const opening = page.context().waitForEvent('page')
      await panel(page).getByRole('link', { name: 'Open the payment page' }).click()
      const checkout = await opening
      await checkout.getByRole('heading', { name: 'Confirma tu pago' }).waitFor()
      const amount = await panel(page).locator('.amount').textContent()
      expect(amount?.replaceAll(/\s/g, ' ')).toBe('$ 1.234.567,00 COP')
      const pay = await checkout.getByRole('button', { name: /^Pagar/ }).textContent()
      expect(pay?.replaceAll(/\s/g, ' ')).toBe(`Pagar ${amount?.replaceAll(/\s/g, ' ') ?? ''}`)
      const merchant = await page.getByRole('heading', { level: 1 }).textContent()
      expect(await checkout.locator('.merchant').textContent()).toBe(merchant)
      await panel(page).getByText('The payer has opened the page.').waitFor()
      await checkout.getByRole('button', { name: /^Pagar/ }).click()
      await checkout.getByRole('heading', { name: 'Pago exitoso' }).waitFor()
      await panel(page).getByText('Successful').waitFor()
      await row.getByText('Successful').waitFor()

      await checkout.getByRole('link', { name: 'Volver al comercio' }).click()
      await checkout.waitForURL(/order=shop-.*&code=AC/)
      await panel(checkout).getByText('Successful').waitFor()
      expect(errors).toEqual([])
    })

    it('shows a payment at once, and why it failed in a sentence', async () => {
      const { page, errors } = await openShop()
      await charge(page, '99.01', 'Yellow bicycle')
      await panel(page).getByText('There was not enough money in the account.').waitFor()
      const row = page.getByRole('row', { name: /Yellow bicycle/ })
      await row.getByText('There was not enough money in the account.').waitFor()
      expect(await page.getByText('INSUFFICIENT_FUNDS').count()).toBe(0)
      expect(await page.locator('tbody tr').first().textContent()).toContain('Yellow bicycle')
      await page.getByRole('button', { name: 'Show more' }).click()
      await page.locator('tbody tr').nth(15).waitFor()
      expect(errors).toEqual([])
    })

    it('says "do not pay again" while the outcome is unclear, and then that it succeeded', async () => {
      const { page, errors } = await openShop()
      await charge(page, '99,04', 'Green bicycle')
      await panel(page).getByText('Do not pay again').waitFor()
      expect(await page.getByRole('button', { name: 'Charge' }).isDisabled()).toBe(true)
      await page.reload()
      await panel(page).getByText('Successful').waitFor()
      const rows = page.getByRole('row', { name: /Green bicycle/ })
      await rows.first().waitFor()
      expect(await rows.count()).toBe(1)
      expect(errors).toEqual([])
    })

    it('shows every violation beside its field, in sentences for customers', async () => {
      const { page } = await openShop()
      await page.getByLabel('Name on the payment page').fill('')
      await page.getByLabel('Amount (COP)').fill('0')
      await page.getByRole('button', { name: 'Create the link' }).click()
      for (const [label, sentence] of [
        ['Name on the payment page', 'Enter a name for the payment page.'],
        ['Amount (COP)', 'Enter an amount above zero.'],
      ] as const) {
        const field = page.getByLabel(label)
        const alert = page.locator(`[id="${await field.getAttribute('aria-describedby')}"] [role=alert]`)
        await alert.waitFor()
        expect(await alert.textContent()).toBe(sentence)
        expect(await field.getAttribute('aria-invalid')).toBe('true')
      }
      expect(await focusedLabel(page)).toBe('Amount (COP)')
      await page.getByLabel('Amount (COP)').fill('9.999.999.999.999')
      await page.keyboard.press('Enter')
      await page.getByText('This amount is too large.').waitFor()
    })

    it('keeps the focus of keyboard users while it sends, and after a payment is done', async () => {
      const { page } = await openShop()
      await page.getByRole('button', { name: 'Create the link' }).focus()
      await page.keyboard.press('Enter')
      await panel(page).getByText('The link is ready.').waitFor()
      expect(await focusedText(page)).toBe('Create the link')
      // A link without a description is listed under its name.
      await page
        .getByRole('row', { name: /Order 3553432/ })
        .first()
        .waitFor()
      await panel(page).getByRole('button', { name: 'Done' }).press('Enter')
      expect(await focusedText(page)).toBe('New payment')
    })

    it('reads like a shop where the gateway or DRUO cannot take the payment', async () => {
      const { page } = await openShop()
      await charge(page, '99.06')
      await panel(page).getByText('Nothing was charged. Try again in a moment.').waitFor()
      expect(await panel(page).textContent()).toContain('$99.06')
      expect(await panel(page).textContent()).not.toMatch(/DRUO|idempotencyKey/)
    })

    it('says that it loads, and that there is nothing yet', async () => {
      const context = await browser.newContext({ locale: 'en-US' })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      let answer: (() => void) | undefined
      const answered = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**/graphql', async (route) => {
        await answered
        const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
        const empty = (type: string) => ({ __typename: type, nodes: [], pageInfo })
        await route.fulfill({
          headers: { 'access-control-allow-origin': '*' },
          json: { data: { transactions: empty('TransactionConnection'), accounts: empty('AccountConnection') } },
        })
      })
      await page.goto(example.shopUrl)
      const history = page.getByRole('region', { name: 'Payments' })
      await history.getByText('Loading…').waitFor()
      answer?.()
      await history.getByText('No payments yet.').waitFor()
      await page.getByRole('option', { name: 'No payers' }).waitFor({ state: 'attached' })
    })

    it('wraps long texts on a phone', async () => {
      const { page } = await openShop({ viewport: { width: 320, height: 640 } })
      await page.getByLabel('Name on the payment page').fill('A'.repeat(120))
      await page.getByLabel('Description (optional)').fill('B'.repeat(120))
      await page.getByLabel('Amount (COP)').fill('9.876.543.210,00')
      await page.getByRole('button', { name: 'Create the link' }).click()
      await panel(page).getByText('The link is ready.').waitFor()
      await page.getByRole('row', { name: /BBBB/ }).waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    })

    it('lets a person decide about a write whose outcome is not known, with a reason', async () => {
      const { page: shop } = await openShop()
      const name = 'Order of unknown outcome'
      await shop.getByLabel('Name on the payment page').fill(name)
      await shop.getByLabel('Amount (COP)').fill('99.04')
      await shop.getByRole('button', { name: 'Create the link' }).click()
      await panel(shop).getByText('The link may exist').waitFor()

      const { page, errors } = await open('/back-office.html')
      const write = page.getByRole('article').first()
      await write.getByRole('heading', { name: 'Create checkout link' }).waitFor()
      await write.getByText('DRUO has no list in which it could be found.').waitFor()
      const key = await write.getAttribute('aria-label')
      await write.getByRole('button', { name: 'Record the decision' }).click()
      await write.getByText('Choose what happened.').waitFor()
      await write.getByText('Write down how you know.').waitFor()
      await write.getByLabel('Decision').selectOption('NOT_EXECUTED')
      await write.getByLabel('Reason').fill("not in DRUO's portal")
      await write.getByRole('button', { name: 'Record the decision' }).click()
      await page.locator(`[aria-label="${key ?? ''}"]`).waitFor({ state: 'detached' })
      await page.getByText('Recorded: It did not happen: paying again is safe.').waitFor()
      expect(await focusedText(page)).toMatch(/^Recorded/)
      expect(errors).toEqual([])
    })

    it('shows all writes that were asked for also after it loads them again, and says who was first', async () => {
      const keys = Array.from({ length: 23 }, (_, index) => `review-${index}-${Date.now()}`)
      for (const key of keys) {
        await createLink(key, 19_904)
        // Without successes between the failures, the gateway would stop calling DRUO.
        await createLink(`fine-1-${key}`, 20_000)
        await createLink(`fine-2-${key}`, 20_000)
      }
      const { page } = await open('/back-office.html')
      const writes = page.getByRole('region', { name: 'A person must decide' }).getByRole('article')
      await page.getByRole('button', { name: 'Show more' }).click()
      await expect.poll(() => writes.count(), { timeout: 10_000 }).toBeGreaterThan(20)
      const polled = page.waitForResponse(
        (response) => response.request().postData()?.includes('NEEDS_REVIEW') === true,
      )
      await polled
      expect(await writes.count()).toBeGreaterThan(20)

      const key = keys.at(-1) ?? ''
      const write = page.getByRole('article', { name: key })
      await write.getByLabel('Decision').selectOption('SUCCEEDED')
      await write.getByLabel('Reason').fill("seen in DRUO's portal")
      await gateway(`mutation { settleWrite(input: { idempotencyKey: "${key}", state: REJECTED, reason: "portal" }) {
        userErrors { message }
      } }`)
      await write.getByRole('button', { name: 'Record the decision' }).click()
      await page
        .getByText('Not recorded, because it was settled before. DRUO refused it: paying again is safe.')
        .waitFor()
    })

    it('lists the payments page by page', async () => {
      const { page } = await openShop()
      const rows = page.locator('tbody tr')
      expect(await rows.count()).toBe(8)
      await page.getByRole('button', { name: 'Show more' }).click()
      await rows.nth(15).waitFor()
      expect(await rows.count()).toBe(16)
    })
  },
)
