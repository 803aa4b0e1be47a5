// What runs in the browser to open the explorer: plain JavaScript in a file of its own, so that the page needs no inline script.

/** Ends up in `/explorer/start-<hash>.js`; the page's `#explorer-options` holds everything that differs between gateways. */
export const explorerStartScript = `const { endpointPath, apolloSandboxUrl, ...options } = JSON.parse(document.getElementById('explorer-options').textContent)
const { nonce } = document.currentScript

// Three of Altair's libraries make style elements without the page's nonce, which the content security policy would refuse.
const createElement = document.createElement
document.createElement = function (...args) {
  const element = createElement.apply(this, args)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}

// Altair asks eval whether to run users' request scripts in its own worker, or else in a frame from another host, which the
// policy refuses. The worker does not stand under the page's policy, so the answer is yes, though the page itself has no eval.
const originalEval = globalThis.eval
globalThis.eval = (source) => (source === '1' ? 1 : originalEval(source))

// Altair sends nothing to a URL without a host.
const endpointURL = new URL(endpointPath, location.origin).href
const endpoint = { endpointURL, subscriptionsEndpoint: endpointURL, initialSubscriptionRequestHandlerId: 'graphql-sse' }

AltairGraphQL.init({
  ...options,
  ...endpoint,
  initialWindows: options.initialWindows.map((window) => ({ ...window, ...endpoint })),
  cspNonce: nonce,
})

// For those who know Apollo's explorer better: it asks for the schema by itself.
function apolloSandboxLink() {
  const link = document.createElement('a')
  link.href = apolloSandboxUrl + '?endpoint=' + encodeURIComponent(endpointURL)
  link.textContent = 'Open in Apollo Sandbox'
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.style.cssText = 'align-self: center; margin: 0 16px 0 8px; white-space: nowrap; font-size: 13px; color: inherit'
  return link
}

// Altair opens on the last tab, with every tab's variables folded away, and has no option for either. Each tab is unfolded
// once, on its first visit; where a later Altair looks different, nothing is found and nothing happens.
const visited = new Set()
let atFirstTab = false
new MutationObserver((_, observer) => {
  const tabs = document.querySelectorAll('app-window-switcher-item .window-switcher__item')
  if (tabs.length < options.initialWindows.length) return
  if (!atFirstTab) {
    atFirstTab = true
    if (apolloSandboxUrl) document.querySelector('app-header')?.append(apolloSandboxLink())
    tabs[0]?.click()
    return
  }
  const tab = document.querySelector('.window-switcher__item--active')
  const variables = document.querySelector('[track-id="toggle_variables"]')
  if (!tab || !variables || visited.has(tab)) return
  visited.add(tab)
  if (visited.size >= options.initialWindows.length) observer.disconnect()
  if (!document.querySelector('app-variables-editor')) variables.click()
}).observe(document.body, { childList: true, subtree: true })
`
