// The shop's page: the form, the current payment, and the list of payments.
import { useRef, useSyncExternalStore } from 'react'
import { AttemptPanel } from './attempt-panel.tsx'
import { PaymentForm } from './payment-form.tsx'
import { PaymentHistory } from './payment-history.tsx'
import type { PaymentSession } from './payment-session.ts'
import { SiteHeader } from './site-header.tsx'

export function Shop({ session }: { readonly session: PaymentSession }) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  const formTitle = useRef<HTMLHeadingElement>(null)
  const endAttempt = () => {
    session.clear()
    // Otherwise keyboard users would start again at the top of the page.
    formTitle.current?.focus()
  }
  return (
    <>
      <SiteHeader current="shop" />
      <main>
        <PaymentForm session={session} state={state} titleRef={formTitle} />
        <div className="counter">
          <AttemptPanel session={session} state={state} onDone={endAttempt} />
          <PaymentHistory />
        </div>
      </main>
    </>
  )
}
