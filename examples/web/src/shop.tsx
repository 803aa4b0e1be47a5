// The shop's page: the form, how the payment stands, and the history.
import { useSyncExternalStore } from 'react'
import { PaymentForm } from './payment-form.tsx'
import { PaymentHistory } from './payment-history.tsx'
import { StandingPanel } from './standing-panel.tsx'
import type { Till } from './till.ts'

export function Shop({ till }: { readonly till: Till }) {
  const state = useSyncExternalStore(till.subscribe, till.state)
  return (
    <>
      <header>
        <h1>Example shop</h1>
        <p>Payments through the DRUO GraphQL gateway, on its sandbox: no money moves.</p>
      </header>
      <main>
        <PaymentForm till={till} state={state} />
        <div className="counter">
          <StandingPanel till={till} state={state} />
          <PaymentHistory />
        </div>
      </main>
    </>
  )
}
