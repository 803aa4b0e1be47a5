// The form: amount, payer, and the way to pay. Either by a link that the payer opens, or from a connected bank account.
import { useQuery } from '@apollo/client/react'
import { type FormEvent, type RefObject, useState } from 'react'
import { AccountsDocument } from '../../client/__generated__/graphql.ts'
import { type ChosenAccount, forCustomers, type FormFields, pathsOf, requestOf } from './form-request.ts'
import { ChoiceField, TextField } from './labelled-field.tsx'
import { isSpanish } from './locale.ts'
import { useFocusOnInvalid } from './use-focus-on-invalid.ts'
import type { PaymentSession, SessionState } from './payment-session.ts'
import type { Violation } from './violations.ts'

const empty: FormFields = {
  kind: 'link',
  amount: isSpanish ? '85.000,00' : '85,000.00',
  name: 'Order 3553432',
  description: '',
  statementDescriptor: '',
  language: isSpanish ? 'ES_CO' : 'EN_US',
}

interface PaymentFormProps {
  readonly session: PaymentSession
  readonly state: SessionState
  readonly titleRef: RefObject<HTMLHeadingElement | null>
}

export function PaymentForm({ session, state, titleRef }: PaymentFormProps) {
  const [fields, setFields] = useState(empty)
  const [accountId, setAccountId] = useState('')
  const [ownViolation, setOwnViolation] = useState<Violation | null>(null)
  const { data, error } = useQuery(AccountsDocument, { variables: { filter: { status: 'CONNECTED' }, first: 20 } })
  const accounts = (data?.accounts.nodes ?? []).filter(({ endUser }) => endUser !== null)

  const { status, busy } = state
  const cannotSend = busy || data === undefined
  const fromGateway = status?.kind === 'invalid' || status?.kind === 'refused' ? status.violations : []
  const paths = pathsOf(fields.kind)
  const ofLoading = error ? [{ field: paths.payer, message: 'The payers could not be loaded. Reload the page.' }] : []
  const violations = [
    ...ofLoading,
    ...(ownViolation === null ? forCustomers(fromGateway, fields.kind) : [ownViolation]),
  ]
  const shown = new Set(Object.values(paths))
  const edit = (change: Partial<FormFields>) => setFields((before) => ({ ...before, ...change }))

  const form = useFocusOnInvalid([ownViolation, status])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (cannotSend) return
    const request = requestOf(
      fields,
      accounts.find(({ id }) => id === (accountId || accounts[0]?.id)),
    )
    if ('violation' in request) return setOwnViolation(request.violation)
    setOwnViolation(null)
    void session.pay(request)
  }

  return (
    <form className="card" ref={form} onSubmit={submit} aria-labelledby="form-title" noValidate>
      <h2 id="form-title" ref={titleRef} tabIndex={-1}>
        New payment
      </h2>
      <fieldset className="kinds">
        <legend>How</legend>
        <label>
          <input type="radio" name="kind" checked={fields.kind === 'link'} onChange={() => edit({ kind: 'link' })} />
          Send a payment link
        </label>
        <label>
          <input
            type="radio"
            name="kind"
            checked={fields.kind === 'charge'}
            onChange={() => edit({ kind: 'charge' })}
          />
          Charge a connected account
        </label>
      </fieldset>
      <ChoiceField
        label="Payer"
        path={paths.payer}
        violations={violations}
        value={accountId || (accounts[0]?.id ?? '')}
        onChange={({ target }) => setAccountId(target.value)}
      >
        {accounts.length === 0 ? <option value="">{data || error ? 'No payers' : 'Loading…'}</option> : null}
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {describe(account)}
          </option>
        ))}
      </ChoiceField>
      <TextField
        label="Amount (COP)"
        hint={`To try: ${isSpanish ? '99,01' : '99.01'} fails, ${isSpanish ? '99,04' : '99.04'} is unclear at first.`}
        path={paths.amount}
        violations={violations}
        inputMode="decimal"
        value={fields.amount}
        onChange={({ target }) => edit({ amount: target.value })}
      />
      {fields.kind === 'link' ? (
        <>
          <TextField
            label="Name on the payment page"
            path={paths.name}
            violations={violations}
            value={fields.name}
            onChange={({ target }) => edit({ name: target.value })}
          />
          <ChoiceField
            label="Language of the payment page"
            path={paths.language}
            violations={violations}
            value={fields.language}
            onChange={({ target }) => edit({ language: target.value === 'EN_US' ? 'EN_US' : 'ES_CO' })}
          >
            <option value="ES_CO">Español</option>
            <option value="EN_US">English</option>
          </ChoiceField>
        </>
      ) : null}
      <TextField
        label="Description (optional)"
        path={paths.description}
        violations={violations}
        value={fields.description}
        onChange={({ target }) => edit({ description: target.value })}
      />
      <TextField
        label="Text on the bank statement (optional)"
        hint="4 to 22 characters with at least one letter."
        path={paths.statementDescriptor}
        violations={violations}
        value={fields.statementDescriptor}
        onChange={({ target }) => edit({ statementDescriptor: target.value })}
      />
      {violations
        .filter(({ field }) => !shown.has(field))
        .map(({ field, message }) => (
          <p key={field + message} className="violation" role="alert">
            {message}
          </p>
        ))}
      {/* Not `disabled`, which would take the focus away. */}
      <button type="submit" aria-disabled={cannotSend}>
        {fields.kind === 'link' ? 'Create the link' : 'Charge'}
      </button>
    </form>
  )
}

function describe({ endUser, institution, last4 }: ChosenAccount): string {
  const name = endUser?.organizationLegalName ?? [endUser?.firstName, endUser?.lastName].filter(Boolean).join(' ')
  return `${name || 'No name'} · ${institution?.name ?? 'Bank'} ··${last4 ?? ''}`
}
