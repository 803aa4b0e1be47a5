// Builds HTML in which no value can become markup, and sends it under a policy that runs nothing but the page's own script.
import { randomBytes } from 'node:crypto'
import type { HttpReply } from '../reply.ts'

/** Markup, as against text that still needs escaping. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Value = string | Html | readonly Html[]

/** Escapes every interpolated text, so that forgetting it is impossible. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(String.raw({ raw: parts }, ...values.map(markupOf)))
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  return value instanceof Html ? value.markup : value.map((part) => part.markup).join('')
}

interface Page {
  readonly status: number
  readonly language: string
  readonly title: string
  /** Trusted text: nothing of a request may get in but values that were checked to be colors. */
  readonly css: string
  readonly body: Html
  /** Trusted text as well; it may call the page's own host. */
  readonly script?: string
  /** Where the page's form may lead beside its own address. */
  readonly formMayLeadTo?: string | null
}

export function sendPage({ status, language, title, css, body, script, formMayLeadTo = null }: Page): HttpReply {
  const nonce = randomBytes(16).toString('base64')
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="only light" />
        <title>${title}</title>
        <style nonce="${nonce}">
          ${new Html(css)}
        </style>
      </head>
      <body>
        ${body}
        ${
          script === undefined
            ? html``
            : html`<script nonce="${nonce}" type="module">
                ${new Html(script)}
              </script>`
        }
      </body>
    </html> `
  return {
    kind: 'page',
    status,
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        `style-src 'nonce-${nonce}'`,
        ...(script === undefined ? [] : [`script-src 'nonce-${nonce}'`, "connect-src 'self'"]),
        `form-action 'self'${originSource(formMayLeadTo)}`,
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'x-content-type-options': 'nosniff',
      // The page's address is the right to pay.
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    html: document.markup,
  }
}

// Browsers apply form-action to the redirect after a post too. A host may legally hold a semicolon, which would end the
// directive: such an origin is left out.
function originSource(address: string | null): string {
  const origin = address === null ? '' : (URL.parse(address)?.origin ?? '')
  return /^https?:\/\/[a-z0-9.\-:[\]]+$/.test(origin) ? ` ${origin}` : ''
}
