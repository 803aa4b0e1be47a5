// Starts the back office in the browser.
import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createShopClient } from '../apollo-client.ts'
import { BackOffice } from './back-office.tsx'

const client = createShopClient(import.meta.env.VITE_GATEWAY_URL)
const root = document.getElementById('back-office')
if (root === null) throw new Error('back-office.html has no element with the id "back-office".')
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <BackOffice />
    </ApolloProvider>
  </StrictMode>,
)
