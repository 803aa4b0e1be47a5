// The example shop in a real browser: from the click to SUCCESSFUL, as its customer and its payer see it.
import type { Browser, Page } from 'playwright-core'
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

    async function openShop(): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      onTestFinished(() => context.close())
      context.setDefaultTimeout(60_000)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
      })
      await page.goto(example.shopUrl)
      await page.getByRole('option', { name: /··/ }).first().waitFor({ state: 'attached' })
      return { page, faults }
    }

    const panel = (page: Page) => page.getByRole('region', { name: 'The payment at hand' })

    it('makes a link, sends the payer to it, and sees the payment succeed without a reload', async () => {
      const { page, faults } = await openShop()
      await page.getByLabel('Description (optional)').fill('Blue bicycle')
      await page.getByRole('button', { name: 'Make the link' }).click()
      const opening = page.context().waitForEvent('page')
      await panel(page).getByRole('link', { name: 'Open the payment page' }).click()
      const checkout = await opening
      await checkout.getByRole('heading', { name: 'Confirma tu pago' }).waitFor()
      await panel(page).getByText('The payer has opened the page.').waitFor()
      await checkout.getByRole('button', { name: /^Pagar/ }).click()
      await checkout.getByRole('heading', { name: 'Pago exitoso' }).waitFor()
      await panel(page).getByText('Successful').waitFor()
      await page.getByRole('button', { name: 'Refresh' }).click()
      await page
        .getByRole('row', { name: /Blue bicycle/ })
        .getByText('Successful')
        .waitFor()

      await checkout.getByRole('link', { name: 'Volver al comercio' }).click()
      await checkout.waitForURL(/order=shop-.*&code=AC/)
      await panel(checkout).getByText('Successful').waitFor()
      expect(faults).toEqual([])
    })

    it('says "do not pay again" while the outcome is unclear, and then that it succeeded', async () => {
      const { page } = await openShop()
      await page.getByLabel('Charge a connected account').check()
      await page.getByLabel('Amount (COP)').fill('99,04')
      await page.getByRole('button', { name: 'Charge' }).click()
      await panel(page).getByText('Do not pay again').waitFor()
      expect(await page.getByRole('button', { name: 'Charge' }).isDisabled()).toBe(true)
      await page.reload()
      await panel(page).getByText('Successful').waitFor()
      await page.getByRole('button', { name: 'Refresh' }).click()
      await page
        .getByRole('row', { name: /99\.04/ })
        .first()
        .waitFor()
      expect(await page.getByRole('row', { name: /99\.04/ }).count()).toBe(1)
    })

    it('shows every fault beside its field', async () => {
      const { page } = await openShop()
      await page.getByLabel('Name on the payment page').fill('')
      await page.getByLabel('Amount (COP)').fill('0')
      await page.getByRole('button', { name: 'Make the link' }).click()
      for (const label of ['Name on the payment page', 'Amount (COP)']) {
        const field = page.getByLabel(label)
        await page.locator(`[id="${await field.getAttribute('aria-describedby')}"] [role=alert]`).waitFor()
        expect(await field.getAttribute('aria-invalid')).toBe('true')
      }
    })

    it('lists the payments page by page', async () => {
      const { page } = await openShop()
      const rows = page.locator('tbody tr')
      await rows.nth(7).waitFor()
      expect(await rows.count()).toBe(8)
      await page.getByRole('button', { name: 'Show more' }).click()
      await rows.nth(15).waitFor()
      expect(await rows.count()).toBe(16)
    })
  },
)
