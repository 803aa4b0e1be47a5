// The status of the current attempt, and what the customer can do.
import { type ReactNode, useEffect, useRef } from 'react'
import { type AttemptStatus, canTryAgain } from './attempt-status.ts'
import { formatAmount } from './format-amount.ts'
import { LiveLink } from './live-link.tsx'
import { LivePayment } from './live-payment.tsx'
import { locale } from './locale.ts'
import { decimalOf } from './minor-units.ts'
import type { PaymentAttempt } from './payment-attempt.ts'
import type { PaymentSession, SessionState } from './payment-session.ts'

interface AttemptPanelProps {
  readonly session: PaymentSession
  readonly state: SessionState
  readonly onDone: () => void
}

export function AttemptPanel({ session, state, onDone }: AttemptPanelProps) {
  const { status, busy, attempt } = state
  const panel = useRef<HTMLElement>(null)
  // On a phone the panel is below the form, out of sight.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [status?.kind, busy])
  // Violations are shown beside the form's fields.
  if (status?.kind === 'invalid' || (status === null && !busy)) return null
  const isSettled = status !== null && !busy
  return (
    <section ref={panel} className="card panel" aria-label="Current payment" data-status={status?.kind ?? 'sending'}>
      {status === null ? <Message attempt={attempt} title="Sending…" /> : describe(status, attempt)}
      {isSettled ? (
        <p className="actions">
          {canTryAgain(status) && attempt !== null ? (
            <button type="button" className="quiet" onClick={() => void session.sendAgain()}>
              Try again
            </button>
          ) : null}
          <button type="button" className="quiet" onClick={onDone}>
            Done
          </button>
        </p>
      ) : null}
    </section>
  )
}

function describe(status: Exclude<AttemptStatus, { kind: 'invalid' }>, attempt: PaymentAttempt | null): ReactNode {
  switch (status.kind) {
    case 'link-created':
      return <LiveLink key={status.link.id} link={status.link} />
    case 'paid':
      return <LivePayment key={status.payment.id} payment={status.payment} />
    case 'confirming':
      return (
        <Message attempt={attempt} title="We are checking your payment">
          We did not get the bank's answer. <strong>Do not pay again</strong>: the payment may have been made. This page
          checks automatically and tells you the result.
        </Message>
      )
    case 'no-answer':
      return (
        <Message attempt={attempt} title="No answer yet">
          <strong>Do not pay again.</strong> We send the same payment once more. It cannot be made twice.
        </Message>
      )
    case 'refused':
      return (
        <Message attempt={attempt} title="Payment refused">
          Nothing was charged. Correct the form, or try again.
        </Message>
      )
    case 'not-sent':
      return (
        <Message attempt={attempt} title="Payment not sent">
          Nothing was charged. Try again in a moment.
        </Message>
      )
    case 'not-executed':
      return (
        <Message attempt={attempt} title="Payment not made">
          Nothing was charged. You can try again.
        </Message>
      )
    case 'needs-review':
      return status.repeatable ? (
        <Message attempt={attempt} title="The link may exist">
          We do not know whether the link was created. Nobody was charged. You can create another one.
        </Message>
      ) : (
        <Message attempt={attempt} title="We must check this payment">
          <strong>Do not pay again.</strong> We do not know yet whether the payment was made. A person will check it and
          contact you.
        </Message>
      )
  }
}

interface MessageProps {
  readonly title: string
  /** Null if the payer came back with another browser. */
  readonly attempt: PaymentAttempt | null
  readonly children?: ReactNode
}

function Message({ title, attempt, children }: MessageProps) {
  return (
    <div role="status" className="message">
      <h2>{title}</h2>
      {attempt === null ? null : <p className="amount">{amountOf(attempt)}</p>}
      {children === undefined ? null : <p>{children}</p>}
    </div>
  )
}

/** The shop's payments are in pesos. */
function amountOf({ kind, input }: PaymentAttempt): string {
  const amount = kind === 'link' ? input.transaction.amount : input.amount
  return formatAmount({ decimal: decimalOf(amount), currency: 'COP' }, locale)
}
