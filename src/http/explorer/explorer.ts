// The GraphQL IDE at `/`: GraphiQL in one page that needs no other origin.
import { Worker } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import type { RenderedPage } from './explorer-page.ts'
import { explorerTabs } from './explorer-tabs.ts'

export interface Explorer {
  /** @param acceptEncoding the request's header */
  page(acceptEncoding: string | undefined): Promise<ExplorerPage>
}

export interface ExplorerPage {
  readonly body: Buffer
  /** All but the content type, which is HTML. Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * @param endpointPath of the GraphQL endpoint on this server, such as `/graphql`
 * @param guidePath of the sandbox's guide. Undefined if the sandbox does not run
 */
export function createExplorer(endpointPath: string, guidePath?: string): Explorer {
  let rendering: Promise<RenderedPage> | undefined
  return {
    async page(acceptEncoding = '') {
      rendering ??= render(endpointPath, guidePath)
      const { gzipped, contentSecurityPolicy } = await rendering.catch((error: unknown) => {
        rendering = undefined
        throw error
      })
      const headers = {
        'cache-control': 'no-cache',
        'content-security-policy': contentSecurityPolicy,
        vary: 'accept-encoding',
      }
      // Only the compressed page stays in memory. Every browser accepts it.
      if (!/\bgzip\b/.test(acceptEncoding)) return { body: gunzipSync(gzipped), headers }
      return { body: Buffer.from(gzipped), headers: { ...headers, 'content-encoding': 'gzip' } }
    },
  }
}

/** In a worker, because GraphiQL's 9 MB then leave memory with the worker, and requests do not wait for the compression. */
function render(endpointPath: string, guidePath: string | undefined): Promise<RenderedPage> {
  const workerData = { endpointPath, guidePath, tabs: explorerTabs() }
  const worker = new Worker(new URL('explorer-page.ts', import.meta.url), { workerData, execArgv: [] })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
