// Builds HTML with escaped values, and a page with a strict content security policy.
import { randomBytes } from 'node:crypto'
import type { HttpReply } from '../reply.ts'

/** Markup, in contrast to text that must be escaped. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Value = string | Html | readonly Html[]

/** Escapes every interpolated text. */
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
  /** Trusted: from a request only values that were checked to be colors. */
  readonly css: string
  readonly body: Html
  /** Trusted. It can call the page's own host. */
  readonly script?: string
  /** Another origin to which the page's form can lead. */
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
      // The page's URL is the permission to pay.
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    html: document.markup,
  }
}

// Browsers apply form-action to the redirect after a form post too. A host name can legally contain a semicolon, which would end
// the directive: such an origin is left out.
function originSource(address: string | null): string {
  const origin = address === null ? '' : (URL.parse(address)?.origin ?? '')
  return /^https?:\/\/[a-z0-9.\-:[\]]+$/.test(origin) ? ` ${origin}` : ''
}
