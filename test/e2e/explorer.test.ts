// The explorer in a real browser: every tab runs as it is, in the dark too, and Apollo's own explorer may send requests.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeExplorerExamples } from '../../src/server/explorer-examples.ts'
import { chromiumPath, startBrowser, whetherSkipped } from '../support/browser.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'

let gateway: GatewayProcess
let browser: Browser

describe.skipIf(chromiumPath === undefined)(`the explorer in a browser${whetherSkipped}`, { timeout: 180_000 }, () => {
  beforeAll(async () => {
    ;[gateway, browser] = await Promise.all([startGatewayProcess(), startBrowser()])
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    gateway.signal('SIGINT')
    await gateway.ended
  })

  async function openExplorer(colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    onTestFinished(() => context.close())
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(gateway.origin)
    await page.getByRole('button', { name: 'Send Request' }).first().waitFor()
    return { page, faults }
  }

  const answer = (page: Page) => page.locator('app-query-result').filter({ visible: true })

  it('answers every tab as it stands', async () => {
    const { page, faults } = await openExplorer()
    for (const { name } of makeExplorerExamples()) {
      await page.locator('.window-switcher__item', { hasText: name }).click()
      await page
        .getByRole('button', { name: /Send Request/ })
        .filter({ visible: true })
        .first()
        .click()
      await expect
        .poll(() => answer(page).innerText(), { timeout: 30_000, message: name })
        .toMatch(/"data"|"userErrors"/)
      expect(await answer(page).innerText(), name).not.toContain('"errors"')
    }
    expect(faults).toEqual([])
  })

  it('is dark where the visitor wants it', async () => {
    const textIn = async (look: 'light' | 'dark') => {
      const { page } = await openExplorer(look)
      const color = await page.evaluate<string>(
        "getComputedStyle(document.querySelector('.window-switcher__item')).color",
      )
      return (
        color
          .match(/\d+/g)
          ?.slice(0, 3)
          .reduce((sum, part) => sum + Number(part), 0) ?? Number.NaN
      )
    }
    expect(await textIn('dark')).toBeGreaterThan(500)
    expect(await textIn('light')).toBeLessThan(250)
  })

  it("leads to Apollo's explorer, whose page may send requests and subscribe here", async () => {
    const { page } = await openExplorer()
    const address = await page.getByRole('link', { name: 'Open in Apollo Sandbox' }).getAttribute('href')
    expect(address).toBe(
      `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(gateway.endpoint)}`,
    )
    const context = await browser.newContext({ permissions: ['local-network-access'] })
    onTestFinished(() => context.close())
    // In place of Apollo's page: an empty one at its address.
    await context.route('https://studio.apollographql.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Apollo</title>' }),
    )
    const studio = await context.newPage()
    await studio.goto(address ?? '')
    const reply = await studio.evaluate(async (endpoint) => {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer token',
          'apollo-query-plan-experimental': '1',
        },
        body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }),
      })
      return response.text()
    }, gateway.endpoint)
    expect(JSON.parse(reply)).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } })
    const opened = await studio.evaluate(
      (endpoint) =>
        new Promise((resolve) => {
          const socket = new WebSocket(endpoint.replace('http', 'ws'), 'graphql-transport-ws')
          socket.addEventListener('open', () => resolve(true))
          socket.addEventListener('error', () => resolve(false))
        }),
      gateway.endpoint,
    )
    expect(opened).toBe(true)
  })
})
