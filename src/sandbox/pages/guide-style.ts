// The style sheet of the guide. Long ids wrap, so that the page fits a phone.

export const guideStyle = `
* { box-sizing: border-box }
body { margin: 0; background: #f4f6f4; color: #17211b; overflow-wrap: anywhere;
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; letter-spacing: -.02em }
h2 { margin: 0 0 .75rem; font-size: 1.125rem }
p { margin: 0 0 .75rem }
section { margin-top: 1.25rem; padding: 1.25rem 1.5rem; background: #fff; border: 1px solid #dde4df; border-radius: .875rem }
table { width: 100%; margin-bottom: .75rem; border-collapse: collapse; font-size: .9375rem }
th, td { padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid #dde4df }
th { color: #56635b; font-size: .8125rem; font-weight: 550 }
tbody td:first-child { width: 38% }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .875em; user-select: all }
pre { margin: 0; padding: 1rem; overflow-x: auto; background: #17211b; color: #e8eee9; border-radius: .5rem; line-height: 1.45 }
a { color: #12372a }
:is(a, pre):focus-visible { outline: 3px solid #12372a; outline-offset: 2px }
@media (max-width: 40rem) {
  section { padding: 1rem }
  thead { display: none }
  table, tbody, tr, td { display: block }
  tr { padding: .5rem 0; border-bottom: 1px solid #dde4df }
  td, tbody td:first-child { width: auto; padding: 0; border: 0 }
  td:first-child { font-weight: 550 }
}
`
