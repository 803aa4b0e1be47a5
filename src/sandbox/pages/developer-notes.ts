// What a developer should know about a payer's page, folded away below it: colors that are hard to read, and what is ours.
import { type CheckoutTheme, hardToRead } from './checkout-theme.ts'
import { type Html, html } from './html.ts'

// DRUO's pages do not say what they do about any of these.
const ours = [
  html`DRUO documents that the reference, the status and the code of the connected account are added to
    <code>redirectUrl</code>, and shows the name of one parameter only, which is <code>code</code>. This page adds that
    one.`,
  html`The look, the words, the bank account that is connected without a question, and what follows on declining or
  leaving are the sandbox's.`,
]

export function developerNotes(theme: CheckoutTheme): Html {
  const faults = hardToRead(theme)
  const summary =
    faults.length === 0
      ? 'For developers'
      : `For developers: ${faults.length === 1 ? 'one text is' : `${faults.length} texts are`} hard to read`
  return html`<footer lang="en">
    <details>
      <summary>${summary}</summary>
      <ul>
        ${faults.map(
          ({ text, background, ratio }) =>
            html`<li>
              <code>${text}</code> on <code>${background}</code> has a contrast of ${ratio.toFixed(2)} to 1; WCAG 2.2 AA
              asks for 4.5 to 1.
            </li>`,
        )}
        ${ours.map((note) => html`<li>${note}</li>`)}
      </ul>
    </details>
  </footer>`
}
