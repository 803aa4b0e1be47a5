// The shop's page: the form, the current payment, and the list of payments.
import { useSyncExternalStore } from 'react'
import { AttemptPanel } from './attempt-panel.tsx'
import { PaymentForm } from './payment-form.tsx'
import { PaymentHistory } from './payment-history.tsx'
import type { PaymentSession } from './payment-session.ts'
import { SiteHeader } from './site-header.tsx'

export function Shop({ session }: { readonly session: PaymentSession }) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  return (
    <>
      <SiteHeader current="shop" />
      <main>
        <PaymentForm session={session} state={state} />
        <div className="counter">
          <AttemptPanel session={session} state={state} />
          <PaymentHistory />
        </div>
      </main>
    </>
  )
}
