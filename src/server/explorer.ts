// The GraphQL IDE at `/`: a page made anew for every visit, and the Altair files behind it, all served by this process.
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, sep } from 'node:path'
import type { ExplorerExample } from './explorer-examples.ts'
import { explorerStartScript } from './explorer-start-script.ts'

export interface ExplorerFile {
  body: Buffer | string
  contentType: string
  /** All but the content type, names in lower case: caching, sniffing and, on the page, its content security policy. */
  headers: Record<string, string>
}

export interface Explorer {
  /** `/` is the page, its assets live under `/explorer/`; undefined for everything else. */
  file(pathname: string): ExplorerFile | undefined
}

export interface ExplorerOptions {
  /** Path of the GraphQL endpoint on this server, such as `/graphql`. */
  endpointPath: string
  /** Of the pages elsewhere that may send requests here: where Apollo's is among them, a link leads to it. */
  origins: readonly string[]
  /** Called once for every page: an idempotency key is offered to one visit only. */
  examples: () => readonly ExplorerExample[]
}

// Also the list of what is served at all: a file of another kind (a README, a source map) does not exist here.
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

// A frame for users' request scripts and plugins, which would run at this origin; the worker does for the scripts.
const unservedFolder = 'iframe-sandbox/'

// Altair's own words there are a joke that does not suit a payment product.
const emptyAnswerText = { QUERY_RESULT_NO_RESULT_TEXT: 'Send the request: its answer shows here.' }
const englishTexts = new Set(['assets/i18n/default.json', 'assets/i18n/en-US.json'])

const apolloSandboxUrl = 'https://studio.apollographql.com/sandbox/explorer'

const immutable = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' }

// A worker stands under its own file's policy. One of the two runs the request scripts that a user writes in the page, which
// is eval by nature; they reach this server and no other.
const workerPolicy = "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'self'"

export function createExplorer(options: ExplorerOptions): Explorer {
  const packageFile = createRequire(import.meta.url).resolve('altair-static/package.json')
  const root = join(dirname(packageFile), 'build', 'dist')
  // Not all of the package's file names carry a hash; under its version every one may be cached for good.
  const assetsPath = `/explorer/${readVersion(packageFile)}/`
  const startPath = `/explorer/start-${createHash('sha256').update(explorerStartScript).digest('hex').slice(0, 12)}.js`

  const assets = indexAssets(root, assetsPath)
  assets.set(startPath, () => ({
    body: explorerStartScript,
    contentType: contentTypes['.js'] ?? '',
    headers: immutable,
  }))

  let template: string | undefined
  const page = (): ExplorerFile => {
    template ??= makeTemplate(readFileSync(join(root, 'index.html'), 'utf8'), assetsPath, startPath)
    const nonce = randomBytes(18).toString('base64')
    const altairOptions = JSON.stringify({
      ...makeAltairOptions(options.endpointPath, options.examples()),
      ...(options.origins.includes(new URL(apolloSandboxUrl).origin) ? { apolloSandboxUrl } : {}),
    })
    return {
      // Functions, because a replacement text would give `$&` in an example a meaning.
      body: template
        .replaceAll('{nonce}', () => nonce)
        // Inside a script element only `<` could end it or open a comment.
        .replace('{options}', () => altairOptions.replaceAll('<', '\\u003c')),
      contentType: 'text/html; charset=utf-8',
      headers: {
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce),
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    }
  }

  return { file: (pathname) => (pathname === '/' ? page() : assets.get(pathname)?.()) }
}

/** Only exact names found in the package answer, so no pathname can lead elsewhere; contents are read when first asked for. */
function indexAssets(root: string, assetsPath: string): Map<string, () => ExplorerFile> {
  const assets = new Map<string, () => ExplorerFile>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)]
    const path = join(entry.parentPath, entry.name)
    const name = relative(root, path).replaceAll(sep, '/')
    if (!entry.isFile() || contentType === undefined || name.startsWith(unservedFolder)) continue
    const headers = name.startsWith('worker-') ? { ...immutable, 'content-security-policy': workerPolicy } : immutable
    let file: ExplorerFile | undefined
    assets.set(assetsPath + name, () => {
      file ??= { body: readAsset(path, name), contentType, headers }
      return file
    })
  }
  return assets
}

function readAsset(path: string, name: string): Buffer | string {
  const content = readFileSync(path)
  if (!englishTexts.has(name)) return content
  const texts: unknown = JSON.parse(content.toString('utf8'))
  return JSON.stringify(Object.assign({}, texts, emptyAnswerText))
}

/** The package's own page, which names its hashed files, made fit for a strict policy. Throws where it is not as expected. */
function makeTemplate(html: string, assetsPath: string, startPath: string): string {
  const changes: readonly (readonly [from: string, to: string])[] = [
    ['<html>', '<html lang="en">'],
    [
      '<title>Altair</title>',
      '<title>DRUO GraphQL gateway</title>\n    <meta name="color-scheme" content="light dark" />',
    ],
    ['<base href="/" />', `<base href="${assetsPath}" />`],
    ['<style>', '<style nonce="{nonce}">'],
    [
      '</body>',
      `  <script type="application/json" id="explorer-options">{options}</script>
    <script defer src="${startPath}" nonce="{nonce}"></script>
  </body>`,
    ],
  ]
  return changes.reduce((page, [from, to]) => {
    if (page.split(from).length !== 2) throw new Error(`altair-static: expected ${from} once in its index.html`)
    return page.replace(from, () => to)
  }, html)
}

function makeAltairOptions(endpointPath: string, examples: readonly ExplorerExample[]): object {
  return {
    endpointPath,
    initialWindows: examples.map((example) => ({
      initialName: example.name,
      initialQuery: example.query,
      initialVariables: JSON.stringify(example.variables, null, 2),
    })),
    // Otherwise a second visit would find the first one's tabs, with idempotency keys that are spent.
    preserveState: false,
    // What follows would call other hosts, or advertise.
    disableAccount: true,
    initialSettings: {
      theme: 'light',
      'theme.dark': 'dark',
      'banners.disable': true,
      'alert.disableUpdateNotification': true,
      disablePushNotification: true,
      'schema.reloadOnStart': true,
    },
  }
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function readVersion(packageFile: string): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile, 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('altair-static: its package.json names no version')
  }
  return String(manifest.version)
}
