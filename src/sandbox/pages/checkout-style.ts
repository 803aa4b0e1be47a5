// The style sheet of the payer's pages: one card in the merchant's colors, in two columns on wide screens.
import type { CheckoutTheme } from './checkout-theme.ts'

/** Only the theme comes from a request, and its values are checked to be colors. */
export const checkoutStyle = (theme: CheckoutTheme): string => `
:root {
  --page: ${theme.page}; --page-text: ${theme.pageText};
  --sidebar: ${theme.sidebar}; --sidebar-text: ${theme.sidebarText};
  --box: ${theme.box}; --box-text: ${theme.boxText};
  --button: ${theme.button}; --button-text: ${theme.buttonText};
  --line: color-mix(in srgb, currentColor 18%, transparent);
}
${layout}`

const layout = `
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column;
  background: var(--page); color: var(--page-text); overflow-wrap: anywhere;
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-feature-settings: "tnum"; -webkit-font-smoothing: antialiased;
}
main {
  width: min(100%, 58rem); margin: auto; display: grid; overflow: hidden; background: var(--box);
}
section { padding: 2rem 1.5rem; min-width: 0 }
.sidebar { background: var(--sidebar); color: var(--sidebar-text) }
.box { background: var(--box); color: var(--box-text) }
h1, h2, p, dl, dd { margin: 0 }
h1 { font-size: 1.125rem; line-height: 1.35; font-weight: 600; text-wrap: balance }
h2 { font-size: 1.375rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; text-wrap: balance }
.amount { margin-top: 1.25rem; font-size: clamp(2rem, 9vw, 2.75rem); line-height: 1.1; font-weight: 700;
  letter-spacing: -.03em; overflow-wrap: normal }
.amount small { margin: 0; font-size: .4em; font-weight: 600; letter-spacing: .04em }
.long.amount { font-size: clamp(1.5rem, 7vw, 2.125rem) }
label { margin: .5rem 0 -.375rem; font-size: .9375rem; font-weight: 550 }
small { margin-top: -.375rem }
input, select { width: 100%; min-height: 3rem; padding: .5rem .75rem; font: inherit; color: inherit; background: transparent;
  border: 1px solid color-mix(in srgb, currentColor 60%, transparent); border-radius: .625rem }
option { color: #333333; background: #ffffff }
.alert { font-weight: 600 }
.merchant { margin-bottom: .375rem; font-size: .9375rem; font-weight: 650 }
.lead { margin-top: .375rem }
dl { margin-top: 1.5rem; border-top: 1px solid var(--line) }
dl > div { padding: .75rem 0; border-bottom: 1px solid var(--line); display: grid; grid-template-columns: 2fr 3fr;
  gap: 1rem; font-size: .9375rem }
dd { text-align: end; font-weight: 550 }
form { margin-top: 1.5rem; display: grid; gap: .75rem }
button, .button {
  display: flex; align-items: center; justify-content: center; min-height: 3.25rem; padding: .625rem 1rem;
  font: inherit; font-size: clamp(.9375rem, 4.5vw, 1.0625rem); font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
  border: 1px solid transparent; border-radius: .625rem; background: var(--button); color: var(--button-text);
}
.button { margin-top: 1.5rem }
button.quiet, .button.quiet { background: transparent; border-color: color-mix(in srgb, currentColor 55%, transparent);
  color: inherit; font-weight: 550 }
button.plain { min-height: 2.75rem; background: transparent; color: inherit; font-size: .9375rem; font-weight: 500;
  text-decoration: underline; text-underline-offset: .2em }
button:hover, .button:hover, summary:hover { filter: brightness(.94) }
:is(button, .button, summary, a, input, select):focus-visible { outline: 3px solid currentColor; outline-offset: 3px }
:is(button, .button):not(.quiet, .plain):focus-visible { outline-color: var(--box-text) }
.countdown { margin-top: 1rem; font-size: .9375rem }
.countdown time { font-weight: 650; font-variant-numeric: tabular-nums }
.badge { display: grid; place-items: center; width: 3.25rem; height: 3.25rem; margin-bottom: 1.25rem; border-radius: 50%;
  border: 2px solid currentColor }
.badge svg { width: 1.875rem; height: 1.875rem; fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linecap: round;
  stroke-linejoin: round }
.box p { margin-top: .75rem }
.box p.note { margin-top: 1.25rem; font-size: .875rem }
footer { width: min(100%, 58rem); margin: 0 auto; padding: 1rem 1.5rem 1.5rem; font-size: .8125rem }
summary { cursor: pointer; width: fit-content }
details ul { margin: .5rem 0 0; padding-inline-start: 1.25rem; max-width: 46rem }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .95em }
.announcement { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.above { font-size: .9375rem; font-weight: 550 }
.title { margin-top: .5rem; font-size: 1.5rem; font-weight: 650; letter-spacing: -.01em }
.single { width: min(100% - 2rem, 30rem); border-radius: 1.125rem }
@media (max-width: 47.99rem) {
  main:not(.single) { flex: 1; margin: 0; grid-template-rows: auto 1fr }
  .sidebar dl { margin-top: 1rem }
  dl > div { padding: .5rem 0 }
  dl > div:last-child { border-bottom: 0; padding-bottom: 0 }
}
@media (min-width: 48rem) {
  body { padding-block: 2rem }
  main { border-radius: 1.125rem; box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 16px 40px -12px rgb(0 0 0 / .22) }
  main:not(.single) { grid-template-columns: 5fr 6fr }
  section { padding: 3rem 2.75rem }
}
@media (prefers-reduced-motion: no-preference) { button, .button { transition: filter .12s } }
@media (forced-colors: active) { button, .button { border-color: ButtonText } }
`
