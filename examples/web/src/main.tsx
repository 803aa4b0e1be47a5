// Where the shop starts in the browser: its client, its till, and what an earlier visit left behind.
import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createShopClient } from './apollo-client.ts'
import { keyInUrl, returnUrl, type Wish } from './intention.ts'
import { Shop } from './shop.tsx'
import { Till } from './till.ts'

const client = createShopClient(import.meta.env.VITE_GATEWAY_URL)
const till = new Till({ client, storage: localStorage, complete: withReturn })
void till.resume(keyInUrl(location.href))

const place = document.getElementById('shop')
if (place === null) throw new Error('index.html has no place for the shop.')
createRoot(place).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <Shop till={till} />
    </ApolloProvider>
  </StrictMode>,
)

// The payer comes back with the key of this very intention.
function withReturn(wish: Wish, key: string): Wish {
  return wish.kind === 'link' ? { ...wish, input: { ...wish.input, redirectUrl: returnUrl(location.href, key) } } : wish
}
