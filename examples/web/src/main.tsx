// Starts the shop in the browser, and continues the attempt of an earlier visit.
import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createShopClient } from './apollo-client.ts'
import { keyInUrl, type PaymentRequest, returnUrl } from './payment-attempt.ts'
import { PaymentSession } from './payment-session.ts'
import { Shop } from './shop.tsx'

const client = createShopClient(import.meta.env.VITE_GATEWAY_URL)
const session = new PaymentSession({ client, storage: localStorage, complete: withReturnUrl })
void session.resume(keyInUrl(location.href))

const root = document.getElementById('shop')
if (root === null) throw new Error('index.html has no element with the id "shop".')
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <Shop session={session} />
    </ApolloProvider>
  </StrictMode>,
)

/** The payer comes back with the key of this attempt. */
function withReturnUrl(request: PaymentRequest, key: string): PaymentRequest {
  if (request.kind !== 'link') return request
  return { ...request, input: { ...request.input, redirectUrl: returnUrl(location.href, key) } }
}
