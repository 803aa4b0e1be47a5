// A headless Chromium of this machine, for what only a browser can show; absent where none is installed.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Undefined where there is none: tests that need it are then skipped, and say so. */
export const chromiumPath = names
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(isExecutable)

/** For the title of what needs a browser. */
export const whetherSkipped = chromiumPath === undefined ? ' (SKIPPED: no Chromium on the PATH)' : ''
if (chromiumPath === undefined) {
  process.stderr.write('Tests in a browser are skipped: there is no Chromium on the PATH.\n')
}

/** With a separate profile, and nothing that would reach for the internet. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
