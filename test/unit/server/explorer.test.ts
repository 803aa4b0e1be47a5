// The explorer page: what it serves and what it never serves, its policy, and that its examples are safe to embed and valid.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { makeExplorerExamples } from '../../../src/server/explorer-examples.ts'
import type { ExplorerExample } from '../../../src/server/explorer-examples.ts'
import { createExplorer } from '../../../src/server/explorer.ts'
import type { Explorer, ExplorerFile } from '../../../src/server/explorer.ts'

function makeExplorer(
  examples: readonly ExplorerExample[] = makeExplorerExamples(),
  origins: readonly string[] = [],
): Explorer {
  return createExplorer({ endpointPath: '/graphql', origins, examples: () => examples })
}

function get(explorer: Explorer, pathname: string): ExplorerFile {
  const file = explorer.file(pathname)
  if (file === undefined) throw new Error(`nothing at ${pathname}`)
  return file
}

const textOf = (file: ExplorerFile): string => file.body.toString()

/** The base that the page's relative addresses start from, such as `/explorer/8.5.9/`. */
function basePathOf(html: string): string {
  return /<base href="([^"]+)"/.exec(html)?.[1] ?? ''
}

/** Every address that the page names, resolved as a browser would. */
function addressesOf(html: string): URL[] {
  const base = new URL(basePathOf(html), 'http://gateway.test/')
  return [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => new URL(address, base))
}

/** Ends the options where a browser would: at the first closing tag of any spelling. */
function embeddedOptionsOf(html: string): { endpointPath: string; initialWindows: Record<string, string>[] } {
  return JSON.parse(/<script type="application\/json" id="explorer-options">(.*?)<\/script/is.exec(html)?.[1] ?? '')
}

const nonceOf = (page: ExplorerFile): string =>
  /'nonce-([^']+)'/.exec(page.headers['content-security-policy'] ?? '')?.[1] ?? ''

const idempotencyKeysOf = (page: ExplorerFile): string[] =>
  embeddedOptionsOf(textOf(page)).initialWindows.flatMap(
    (window) => window['initialVariables']?.match(/(?<="idempotencyKey": ")[^"]+/g) ?? [],
  )

const countScripts = (html: string): number => html.match(/<script/gi)?.length ?? 0

describe('the page', () => {
  it('is html that nobody stores', () => {
    const page = get(makeExplorer(), '/')
    expect(page.contentType).toBe('text/html; charset=utf-8')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['x-content-type-options']).toBe('nosniff')
  })

  it('names no other host, and nothing that is not served', () => {
    const explorer = makeExplorer()
    const addresses = addressesOf(textOf(get(explorer, '/')))
    expect(addresses.length).toBeGreaterThan(15)
    expect(addresses.filter(({ host }) => host !== 'gateway.test')).toStrictEqual([])
    const assets = addresses.map(({ pathname }) => pathname).filter((pathname) => !pathname.endsWith('/'))
    expect(assets.filter((pathname) => explorer.file(pathname) === undefined)).toStrictEqual([])
  })

  it('loads its styles and fonts from this server alone', () => {
    const explorer = makeExplorer()
    const css = textOf(get(explorer, `${basePathOf(textOf(get(explorer, '/')))}styles.css`))
    const foreign = [...css.matchAll(/(?:url\(|@import)\s*["']?([^"')]+)/g)]
      .map(([, address = '']) => address)
      .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
    expect(foreign).toStrictEqual([])
  })

  it('has a policy without unsafe sources and without other hosts', () => {
    const policy = get(makeExplorer(), '/').headers['content-security-policy'] ?? ''
    const directives = new Map(policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]))
    expect(directives.get('default-src')).toStrictEqual(["'none'"])
    expect(directives.get('script-src')).toStrictEqual(["'self'"])
    expect(directives.get('connect-src')).toStrictEqual(["'self'"])
    expect(directives.get('frame-ancestors')).toStrictEqual(["'none'"])
    expect(policy).not.toContain('unsafe')
    for (const source of [...directives.values()].flat()) expect(source).toMatch(/^(?:'[^']+'|data:)$/)
  })

  it('needs no inline script, and its one inline style carries the nonce of this answer alone', () => {
    const explorer = makeExplorer()
    const [first, second] = [get(explorer, '/'), get(explorer, '/')]
    expect(nonceOf(first)).toMatch(/^[\w+/]{22,}$/)
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(textOf(first)).toContain(`<style nonce="${nonceOf(first)}">`)
    const scripts = [...textOf(first).matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes)
    for (const attributes of scripts) expect(attributes).toMatch(/ src="|type="application\/json"/)
  })

  it('reads tabs and endpoint from its options', () => {
    const { endpointPath, initialWindows } = embeddedOptionsOf(textOf(get(makeExplorer(), '/')))
    expect(endpointPath).toBe('/graphql')
    expect(initialWindows.map((window) => window['initialName'])).toStrictEqual(
      makeExplorerExamples().map((example) => example.name),
    )
  })

  it("leads to Apollo's explorer only where that may send requests here", () => {
    const leads = (...origins: string[]) => textOf(get(makeExplorer([], origins), '/')).includes('apolloSandboxUrl')
    expect([leads('https://studio.apollographql.com'), leads('https://shop.example'), leads()]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    '</script><script>alert(1)</script>',
    '</SCRIPT ><script src=//evil.test/x.js>',
    '<!--<script>',
    '{nonce} {options} $& $1 $`',
    '\u2028\u2029 " \\ \u0000',
  ])('embeds %j without letting it out', (text) => {
    const hostile = { name: text, query: text, variables: { text } }
    const html = textOf(get(makeExplorer([hostile]), '/'))
    expect(countScripts(html)).toBe(countScripts(textOf(get(makeExplorer([]), '/'))))
    expect(embeddedOptionsOf(html).initialWindows).toStrictEqual([
      { initialName: text, initialQuery: text, initialVariables: JSON.stringify({ text }, null, 2) },
    ])
    expect(html).not.toContain('<!--')
  })
})

describe('the assets', () => {
  const explorer = makeExplorer()
  const base = basePathOf(textOf(get(explorer, '/')))

  it.each([
    ['main.js', 'text/javascript; charset=utf-8'],
    ['styles.css', 'text/css; charset=utf-8'],
    ['favicon.ico', 'image/x-icon'],
    ['assets/i18n/es-ES.json', 'application/json; charset=utf-8'],
    ['assets/img/logo_350.svg', 'image/svg+xml'],
    ['assets/img/logo.png', 'image/png'],
    ['media/jetbrains-mono-latin-400-normal.woff2', 'font/woff2'],
  ])('%s is %s, cached for good under the version of its package', (name, contentType) => {
    const file = get(explorer, base + name)
    expect(file.contentType).toBe(contentType)
    expect(file.body.length).toBeGreaterThan(0)
    expect(file.headers).toStrictEqual({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    expect(base).toMatch(/^\/explorer\/\d+\.\d+\.\d+\/$/)
    expect(explorer.file(base + name)).toBe(file)
  })

  it.each([
    '',
    '/index.html',
    '/explorer',
    '/explorer/',
    '/main.js',
    '/explorer/main.js',
    '{base}',
    '{base}index.html',
    '{base}assets',
    '{base}assets/i18n/README.md',
    '{base}iframe-sandbox/index.html',
    '{base}iframe-sandbox/sandbox.png',
    '{base}../index.js',
    '{base}../../package.json',
    '{base}..%2f..%2fpackage.json',
    '{base}%2e%2e/%2e%2e/package.json',
    '{base}..\\..\\package.json',
    '{base}./main.js',
    '{base}/main.js',
    '{base}main.js\u0000.css',
    '{base}%6dain.js',
    '{base}MAIN.JS',
    '/explorer/8.5.9/../../../../../etc/passwd',
    '//etc/passwd',
    '/__proto__',
    'constructor',
  ])('nothing is at %j', (pathname) => {
    expect(explorer.file(pathname.replace('{base}', base))).toBeUndefined()
  })

  it('have workers that reach this server and no other', () => {
    const workers = [
      ...textOf(get(explorer, `${base}main.js`)).matchAll(/new URL\("(worker-\w+\.js)",import\.meta\.url\)/g),
    ]
    expect(workers.length).toBeGreaterThan(0)
    for (const [, name = ''] of workers) {
      const policy = get(explorer, base + name).headers['content-security-policy']
      expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self'$/)
    }
  })

  it('say what the empty answer pane is for', () => {
    const texts: unknown = JSON.parse(textOf(get(explorer, `${base}assets/i18n/en-US.json`)))
    expect(texts).toMatchObject({
      QUERY_RESULT_NO_RESULT_TEXT: expect.stringContaining('answer'),
      SEND_REQUEST_BUTTON: 'Send Request',
    })
  })

  it('include a start script that names no host', () => {
    const startPath = /src="(\/explorer\/start-[0-9a-f]{12}\.js)"/.exec(textOf(get(explorer, '/')))?.[1] ?? ''
    const script = get(explorer, startPath)
    expect(script.contentType).toBe('text/javascript; charset=utf-8')
    expect(textOf(script)).toContain('AltairGraphQL.init(')
    expect(textOf(script)).not.toMatch(/https?:/)
    // Compiled, not run: no other check looks inside this string.
    expect(() => new Script(textOf(script))).not.toThrow()
  })
})

describe('the examples', () => {
  const schemaFolder = join(import.meta.dirname, '../../../schema')
  const schema = buildSchema(
    readdirSync(schemaFolder)
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => readFileSync(join(schemaFolder, name), 'utf8'))
      .join('\n'),
  )

  it.each(makeExplorerExamples())('$name is one valid operation with its variables', ({ query, variables }) => {
    const document = parse(query)
    expect(validate(schema, document)).toStrictEqual([])
    const operation = getOperationAST(document)
    const coerced = getVariableValues(schema, operation?.variableDefinitions ?? [], variables)
    expect(coerced.errors).toBeUndefined()
    const declared = operation?.variableDefinitions?.map((definition) => definition.variable.name.value)
    expect(Object.keys(variables)).toStrictEqual(declared)
  })

  it('begin with a link for each kind of payer, and a transaction', () => {
    const [known, person, organization, transaction] = makeExplorerExamples()
    expect(known?.variables).toHaveProperty('input.endUser.existingId')
    expect(person?.variables).toHaveProperty('input.endUser.individual')
    expect(organization?.variables).toHaveProperty('input.endUser.organization')
    for (const link of [known, person, organization]) expect(link?.query).toContain('createCheckoutLink(input: $input)')
    expect(transaction?.query).toContain('authorizeTransaction(input: $input)')
  })

  it('have new idempotency keys for every page', () => {
    const explorer = createExplorer({ endpointPath: '/graphql', origins: [], examples: makeExplorerExamples })
    const keys = [...idempotencyKeysOf(get(explorer, '/')), ...idempotencyKeysOf(get(explorer, '/'))]
    expect(keys).toHaveLength(10)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{16,255}$/)
  })

  it('ask what became of the two mutations under their own keys', () => {
    const [link, , , payment, question] = makeExplorerExamples()
    expect(question?.variables).toStrictEqual({
      checkoutLinkKey: expect.any(String),
      transactionKey: expect.any(String),
    })
    expect(link?.variables).toHaveProperty('input.idempotencyKey', question?.variables['checkoutLinkKey'])
    expect(payment?.variables).toHaveProperty('input.idempotencyKey', question?.variables['transactionKey'])
  })
})
