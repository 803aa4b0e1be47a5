// Notes for developers at the bottom of a payer's page: colors that are hard to read, and what DRUO does not document.
import { type CheckoutTheme, hardToRead } from './checkout-theme.ts'
import { type Html, html } from './html.ts'

// DRUO documents nothing about these.
const notes = [
  html`DRUO adds a reference, a status and the code of the connected account to <code>redirectUrl</code>. It documents
    only the parameter name <code>code</code>, so that this page adds only <code>code</code>.`,
  html`DRUO does not document the look and the texts of its page, or what follows when a payer declines or leaves. Both
  are the sandbox's own. The sandbox also connects a bank account without asking for one.`,
]

export function developerNotes(theme: CheckoutTheme): Html {
  const hard = hardToRead(theme)
  const summary =
    hard.length === 0
      ? 'For developers'
      : `For developers: ${hard.length === 1 ? 'one text is' : `${hard.length} texts are`} hard to read`
  return html`<footer lang="en">
    <details>
      <summary>${summary}</summary>
      <ul>
        ${hard.map(
          ({ text, background, ratio }) =>
            html`<li>
              <code>${text}</code> on <code>${background}</code> has a contrast of ${ratio.toFixed(2)} to 1; WCAG 2.2 AA
              asks for 4.5 to 1.
            </li>`,
        )}
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>
    </details>
  </footer>`
}
