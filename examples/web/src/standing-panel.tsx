// How the payment at hand stands, and what may be done about it.
import type { ReactNode } from 'react'
import { LiveLink } from './live-link.tsx'
import { LivePayment } from './live-payment.tsx'
import { mayTryAgain, type Standing } from './standing.ts'
import type { Till, TillState } from './till.ts'

export function StandingPanel({ till, state }: { readonly till: Till; readonly state: TillState }) {
  const { standing, busy, intention } = state
  // What is wrong with the input is said beside its fields.
  if (standing?.kind === 'faulty' || (standing === null && !busy)) return null
  const settled = standing !== null && !busy
  return (
    <section className="card panel" aria-label="The payment at hand" data-standing={standing?.kind ?? 'sending'}>
      {standing === null ? <h2 role="status">Sending…</h2> : describe(standing)}
      {settled ? (
        <p className="actions">
          {mayTryAgain(standing) && intention !== null ? (
            <button type="button" className="quiet" onClick={() => void till.sendAgain()}>
              Try again
            </button>
          ) : null}
          <button type="button" className="quiet" onClick={() => till.clear()}>
            Done
          </button>
        </p>
      ) : null}
    </section>
  )
}

function describe(standing: Exclude<Standing, { kind: 'faulty' }>): ReactNode {
  switch (standing.kind) {
    case 'link-made':
      return <LiveLink key={standing.link.id} link={standing.link} />
    case 'paid':
      return <LivePayment key={standing.payment.id} payment={standing.payment} />
    case 'finding-out':
      return (
        <Message title="We are finding out">
          The bank's answer was lost on the way. <strong>Do not pay again</strong>: the payment may have been made. This
          page asks by itself, and says when it is certain.
        </Message>
      )
    case 'lost':
      return (
        <Message title="No answer yet">
          <strong>Do not pay again.</strong> The same payment is sent once more, and cannot be made twice.
        </Message>
      )
    case 'refused':
      return <Message title="Refused">DRUO refused this payment. Nothing was charged.</Message>
    case 'not-sent':
      return <Message title="Not sent">{standing.message} Nothing was charged.</Message>
    case 'not-executed':
      return <Message title="Not made">It is certain now that nothing was charged. You may try again.</Message>
    case 'needs-review':
      return standing.repeatable ? (
        <Message title="Unclear">It cannot be told whether the link was made. Another one does no harm.</Message>
      ) : (
        <Message title="A person must look">
          <strong>Do not pay again.</strong> It cannot be told whether the payment was made; the shop will find out.
        </Message>
      )
  }
}

function Message({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div role="status">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  )
}
