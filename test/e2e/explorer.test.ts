// The explorer in a real browser: every tab runs as it is, state survives a reload, and phones can use it.
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { explorerTabs } from '../../src/http/explorer/explorer-tabs.ts'
import { chromiumPath, startBrowser, whetherSkipped } from '../support/browser.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'

const phone: BrowserContextOptions = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true }
const tabNames = explorerTabs().map(({ query }) => /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1] ?? '')

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

  /** Fails the test if the browser's console has an error; what the policy refuses is one. */
  async function openExplorer(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== gateway.origin) {
        foreign.push(request.url())
      }
    })
    onTestFinished(async () => {
      await context.close()
      expect([errors, foreign]).toEqual([[], []])
    })
    await page.goto(gateway.origin)
    await ready(page)
    return page
  }

  async function ready(page: Page): Promise<void> {
    await page.locator('.graphiql-editor-tool .view-line').first().waitFor()
    await runButton(page).waitFor()
  }

  const runButton = (page: Page) => page.locator('.graphiql-execute-button')
  const run = (page: Page) => runButton(page).click()
  async function selectTab(page: Page, name: string): Promise<void> {
    await page.locator('.graphiql-tab-button').getByText(name, { exact: true }).click()
    // GraphiQL reads the name of the operation to run a moment after the tab's text, and stores the text then.
    const stored = () => page.evaluate<string>("localStorage.getItem('graphiql:query')")
    await expect
      .poll(stored, { timeout: 10_000 })
      .toMatch(new RegExp(String.raw`^(?:query|mutation|subscription) ${name}\b`, 'm'))
  }
  /** Only the lines that are visible. Monaco writes spaces as no-break spaces. */
  const textOf = async (page: Page, pane: string) =>
    (await page.locator(`${pane} .view-lines`).filter({ visible: true }).first().innerText()).replaceAll('\u00a0', ' ')
  const result = (page: Page) => textOf(page, '.result-window')
  const variables = (page: Page) => textOf(page, '.graphiql-editor-tool')

  const focusVariables = (page: Page) => page.locator('.graphiql-editor-tool').click({ position: { x: 200, y: 60 } })

  /** Replaces the text of the editor for variables or headers. */
  async function write(page: Page, text: string): Promise<void> {
    await focusVariables(page)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(text)
  }

  it('has a tab for every operation, and each runs as it is', async () => {
    const page = await openExplorer()
    expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual(tabNames)
    for (const name of tabNames) {
      await selectTab(page, name)
      await run(page)
      await expect.poll(() => result(page), { message: name, timeout: 10_000 }).toContain('"data": {')
      expect(await result(page), name).not.toContain('"errors"')
      // A subscription runs until it is stopped or complete.
      if ((await runButton(page).getAttribute('aria-label'))?.startsWith('Stop')) await run(page)
    }
  })

  it('shows the events of a subscription', async () => {
    const page = await openExplorer()
    await run(page)
    await expect.poll(() => result(page), { timeout: 10_000 }).toContain('"url"')
    const id = /chk_[\w-]+/.exec(await result(page))?.[0]
    const link = await page.request.post(gateway.endpoint, {
      data: { query: '{ node(id: "' + String(id) + '") { ... on CheckoutLink { url } } }' },
    })
    const { data } = (await link.json()) as { data: { node: { url: string } } }
    await selectTab(page, 'WatchCheckoutLink')
    await write(page, JSON.stringify({ id }))
    await run(page)
    await expect.poll(() => result(page), { timeout: 10_000 }).toContain('"status": "PENDING"')
    const payment = await browser.newPage()
    onTestFinished(() => payment.close())
    await payment.goto(data.node.url)
    await payment.getByRole('button').first().click()
    await expect.poll(() => result(page), { timeout: 30_000 }).toMatch(/"status": "(?!PENDING)/)
  })

  it('keeps tabs, variables, headers and history over a reload', async () => {
    const page = await openExplorer()
    await selectTab(page, 'Payers')
    await write(page, '{ "first": 3 }')
    await page.getByRole('button', { name: 'Headers' }).click()
    await write(page, '{ "x-team": "checkout" }')
    const sent = page.waitForRequest((request) => request.postData()?.includes('query Payers') === true)
    await run(page)
    expect((await sent).headers()['x-team']).toBe('checkout')
    expect((await sent).postDataJSON()).toMatchObject({ variables: { first: 3 } })
    await selectTab(page, 'Accounts')
    const stored = () => page.evaluate<string>("localStorage.getItem('graphiql:tabState')")
    await expect.poll(stored, { timeout: 10_000 }).toMatch(/x-team.*"activeTabIndex":10/)

    for (let reload = 0; reload < 2; reload++) {
      await page.reload()
      await ready(page)
      expect(await page.locator('.graphiql-tab-button').allInnerTexts()).toEqual(tabNames)
      expect(await page.locator('.graphiql-tab-active').innerText()).toContain('Accounts')
    }
    await selectTab(page, 'Payers')
    await expect.poll(() => variables(page), { timeout: 10_000 }).toContain('"first": 3')
    await page.getByRole('button', { name: 'Headers' }).click()
    await expect.poll(() => variables(page), { timeout: 10_000 }).toContain('x-team')
    await page.getByRole('button', { name: 'Show History' }).click()
    await page.locator('.graphiql-history-item', { hasText: 'Payers' }).waitFor()
  })

  it('completes the fields of inputs in the variables', async () => {
    const page = await openExplorer()
    await focusVariables(page)
    for (const key of ['ControlOrMeta+Home', 'ArrowDown', 'End', 'Enter']) await page.keyboard.press(key)
    await page.keyboard.type('"')
    // Until the schema is loaded there are no suggestions, or only words of the text.
    const askForSuggestions = async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Space')
      await page.locator('.suggest-widget').getByText('defaultInstitutionId').waitFor({ timeout: 2000 })
    }
    await vi.waitFor(askForSuggestions, { timeout: 30_000, interval: 500 })
  })

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong where the visitor wants %s', async (look) => {
    const page = await openExplorer({ colorScheme: look })
    await run(page)
    await expect.poll(() => result(page), { timeout: 10_000 }).toContain('"data": {')
    expect(await violationsIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.locator('.graphiql-doc-explorer-type-name').first().waitFor()
    expect(await violationsIn(page)).toEqual([])
    await page.getByRole('button', { name: 'Open settings dialog' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violationsIn(page)).toEqual([])
  })

  /** GraphiQL puts buttons into its tabs, which is not ours to change. */
  async function violationsIn(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      "axe.run({ rules: { 'nested-interactive': { enabled: false } } })",
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
  }

  it('is usable on a phone', async () => {
    const page = await openExplorer(phone)
    await runButton(page).tap()
    await expect.poll(() => result(page), { timeout: 10_000 }).toContain('"data": {')
    for (const pane of ['.graphiql-query-editor', '.graphiql-editor-tool', '.result-window']) {
      const box = await page.locator(pane).boundingBox()
      expect(box?.width, pane).toBeGreaterThan(280)
      expect(box?.height, pane).toBeGreaterThan(80)
      expect((box?.x ?? 0) + (box?.width ?? 0), pane).toBeLessThanOrEqual(390)
      expect((box?.y ?? 0) + (box?.height ?? 0), pane).toBeLessThanOrEqual(700)
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).tap()
    const documentation = await page.locator('.graphiql-plugin').boundingBox()
    expect(documentation?.height).toBeGreaterThan(150)
    expect(await runButton(page).isVisible()).toBe(true)
  })

  it("lets Apollo's explorer send requests and subscribe", async () => {
    const context = await browser.newContext({ permissions: ['local-network-access'] })
    onTestFinished(() => context.close())
    // In place of Apollo's page: an empty one at its address.
    await context.route('https://studio.apollographql.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Apollo</title>' }),
    )
    const studio = await context.newPage()
    await studio.goto('https://studio.apollographql.com/sandbox/explorer')
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
