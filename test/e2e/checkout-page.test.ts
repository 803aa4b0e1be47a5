// The sandbox's payment page in a real browser: accessible, by keyboard, on a narrow phone, with and without scripts.
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { chromiumPath, startBrowser, whetherSkipped } from '../support/browser.ts'
import { callSandbox, checkoutRequest, pick, type SandboxCaller } from '../unit/sandbox/sandbox-caller.ts'

let browser: Browser

describe.skipIf(chromiumPath === undefined)(
  `the payment page in a browser${whetherSkipped}`,
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      browser = await startBrowser()
    }, 60_000)
    afterAll(() => browser.close())

    async function openLink(
      changes: Readonly<Record<string, unknown>> = {},
      options: BrowserContextOptions = {},
    ): Promise<{ readonly page: Page; readonly caller: SandboxCaller; readonly faults: readonly string[] }> {
      const caller = await callSandbox()
      const { body } = await caller.post('/checkout/link/create', checkoutRequest(changes))
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.goto(String(pick(body, 'checkout_link.url')))
      return { page, caller, faults }
    }

    const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()

    /** What axe finds wrong, by the rules of WCAG 2.2 up to AA and by good practice. */
    async function faultsIn(page: Page): Promise<readonly string[]> {
      await page.waitForLoadState('load')
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        'axe.run()',
      )
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
    }

    it.each([
      ['in English, as it is', {}],
      [
        'in Spanish, in colors',
        { default_language: 'es-co', sidebar_background_color: '#14213d', sidebar_text_color: '#fff' },
      ],
    ])('has nothing that axe finds wrong, from payment to result: %s', async (_, changes) => {
      const { page, faults } = await openLink({ ...changes, link_description: 'For the order' })
      expect(await faultsIn(page)).toEqual([])
      await page.getByRole('button').nth(2).click()
      await page.waitForURL(/after=leaving/)
      expect(await faultsIn(page)).toEqual([])
      await page.getByRole('link').first().click()
      await page.getByRole('button').first().click()
      await page.waitForURL(/after=decision/)
      expect(await faultsIn(page)).toEqual([])
      expect(faults).toEqual([])
    })

    it('is worked by keyboard alone: pay, decline, leave, in this order', async () => {
      const { page } = await openLink()
      const focused = () => page.evaluate<string>('document.activeElement.value')
      const order: string[] = []
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('Tab')
        order.push(await focused())
      }
      expect(order).toEqual(['pay', 'decline', 'leave'])
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await heading(page, 'Payment declined')
    })

    it('fits a phone of 320 pixels, with an amount and words that are long', async () => {
      const { page } = await openLink(
        { link_name: 'A'.repeat(80), default_language: 'es-co', transaction: { amount: 987_654_321_000 } },
        { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
      )
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      for (const button of await page.getByRole('button').all()) {
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      }
    })

    it('takes a payment without scripts, and says how to look again', async () => {
      const { page, caller } = await openLink({}, { javaScriptEnabled: false })
      await page.getByText('This link expires on Feb 2, 2024').waitFor()
      await page.getByRole('button', { name: /^Pay / }).click()
      await heading(page, 'Payment received')
      caller.advance(10_000)
      await page.getByRole('link', { name: 'Look again' }).click()
      await heading(page, 'Payment successful')
    })

    it('follows the payment without a reload', async () => {
      const { page, caller } = await openLink()
      await page.getByRole('button', { name: /^Pay / }).click()
      await heading(page, 'Payment received')
      await page.evaluate('window.isSamePage = true')
      caller.advance(10_000)
      await heading(page, 'Payment successful')
      expect(await page.title()).toContain('Payment successful')
      expect(await page.evaluate('window.isSamePage')).toBe(true)
    })

    it('counts down, says aloud when little is left, and ends with the link', async () => {
      const { page, caller } = await openLink({ expiration_date: '2024-02-02T17:14:45' })
      caller.advance(20_000)
      await expect.poll(() => page.getByText('This link expires in 0:').count()).toBe(1)
      expect(await page.locator('#announcement').textContent()).toMatch(/^This link expires in 1 minute\.$/)
      await heading(page, 'This link has expired')
    })
  },
)
