// Renders the explorer's page. A worker's program: explorer.ts starts it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from '@graphql-yoga/render-graphiql/graphiql'

/** What the worker posts. */
export interface RenderedPage {
  readonly gzipped: Uint8Array<ArrayBuffer>
  readonly contentSecurityPolicy: string
}

// No `<` that could end the script.
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

interface PageData {
  readonly endpointPath: string
  readonly guidePath: string | undefined
  readonly tabs: readonly { readonly variables: string }[]
}

const { endpointPath, guidePath, tabs }: PageData = workerData
const guideLink = guidePath === undefined ? '' : ` <a href="${guidePath}">Sandbox guide</a>`

// `plugins` and `onEditQuery` are set to undefined to have GraphiQL's own behaviour: with a history, and without the query
// in the address, which would open a second tab after a reload. GraphiQL shows the first tab's variables only if they
// are given as `variables` too; once there are stored tabs, they would replace the stored ones.
const script = `
const worker = (source) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
const workers = {
  editorWorkerService: worker(${literal(editorWorkerService)}),
  graphql: worker(${literal(graphqlWorker)}),
  json: worker(${literal(jsonWorker)}),
}
globalThis.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };
${js};
const defaultTabs = ${literal(tabs)}
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  endpoint: ${literal(endpointPath)},
  title: ${literal(`<h1><span>DRUO</span>${guideLink}</h1>`)},
  logo: '',
  defaultTabs,
  variables: localStorage.getItem('graphiql:tabState') ? undefined : defaultTabs[0]?.variables,
  plugins: undefined,
  onEditQuery: undefined,
})
`

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>DRUO GraphQL gateway</title>
    <link rel="icon" href="data:," />
    <style>
${css}
${readFileSync(new URL('explorer.css', import.meta.url), 'utf8')}
    </style>
  </head>
  <body>
    <noscript>GraphiQL needs JavaScript.</noscript>
    <main id="root"></main>
    <script>${script}</script>
  </body>
</html>
`

const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  'worker-src blob:',
  // Monaco writes style elements and attributes.
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const gzipped = gzipSync(html)
parentPort?.postMessage({ gzipped, contentSecurityPolicy } satisfies RenderedPage, [gzipped.buffer])
