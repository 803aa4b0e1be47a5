// What is to be paid, by whom, and how: by a link that the payer opens, or from a bank account that is connected already.
import { useQuery } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { AccountsDocument } from '../../client/__generated__/graphql.ts'
import type { Fault } from './faults.ts'
import { ChoiceField, TextField } from './labelled-field.tsx'
import type { Till, TillState } from './till.ts'
import { type ChosenAccount, type FormFields, pathsOf, wishOf } from './wish-of-form.ts'

const empty: FormFields = {
  kind: 'link',
  amount: '200.00',
  name: 'Order 3553432',
  description: '',
  statementDescriptor: '',
  language: 'ES_CO',
}

export function PaymentForm({ till, state }: { readonly till: Till; readonly state: TillState }) {
  const [fields, setFields] = useState(empty)
  const [accountId, setAccountId] = useState('')
  const [ownFault, setOwnFault] = useState<Fault | null>(null)
  const { data, error } = useQuery(AccountsDocument, { variables: { filter: { status: 'CONNECTED' }, first: 20 } })
  const accounts = (data?.accounts.nodes ?? []).filter(({ endUser }) => endUser !== null)

  const { standing, busy } = state
  const gatewayFaults = standing?.kind === 'faulty' || standing?.kind === 'refused' ? standing.faults : []
  const paths = pathsOf(fields.kind)
  const loadFaults = error ? [{ field: paths.payer, message: 'The payers could not be loaded: reload the page.' }] : []
  const faults = [...loadFaults, ...(ownFault === null ? gatewayFaults : [ownFault])]
  const shown = new Set(Object.values(paths))
  const edit = (change: Partial<FormFields>) => setFields((before) => ({ ...before, ...change }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wish = wishOf(
      fields,
      accounts.find(({ id }) => id === (accountId || accounts[0]?.id)),
    )
    if ('fault' in wish) return setOwnFault(wish.fault)
    setOwnFault(null)
    void till.pay(wish)
  }

  return (
    <form className="card" onSubmit={submit} aria-labelledby="form-title" noValidate>
      <h2 id="form-title">New payment</h2>
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
        faults={faults}
        value={accountId || (accounts[0]?.id ?? '')}
        onChange={({ target }) => setAccountId(target.value)}
      >
        {data === undefined ? <option value="">{error ? 'Nobody' : 'Loading …'}</option> : null}
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {describe(account)}
          </option>
        ))}
      </ChoiceField>
      <TextField
        label="Amount (COP)"
        hint="99.04 shows a payment whose outcome is unclear at first."
        path={paths.amount}
        faults={faults}
        inputMode="decimal"
        value={fields.amount}
        onChange={({ target }) => edit({ amount: target.value })}
      />
      {fields.kind === 'link' ? (
        <>
          <TextField
            label="Name on the payment page"
            path={paths.name}
            faults={faults}
            value={fields.name}
            onChange={({ target }) => edit({ name: target.value })}
          />
          <ChoiceField
            label="Language of the payment page"
            path={paths.language}
            faults={faults}
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
        faults={faults}
        value={fields.description}
        onChange={({ target }) => edit({ description: target.value })}
      />
      <TextField
        label="Text on the bank statement (optional)"
        hint="4 to 22 characters with a letter."
        path={paths.statementDescriptor}
        faults={faults}
        value={fields.statementDescriptor}
        onChange={({ target }) => edit({ statementDescriptor: target.value })}
      />
      {faults
        .filter(({ field }) => !shown.has(field))
        .map(({ field, message }) => (
          <p key={field + message} className="fault" role="alert">
            {message}
          </p>
        ))}
      <button type="submit" disabled={busy || data === undefined}>
        {fields.kind === 'link' ? 'Make the link' : 'Charge'}
      </button>
    </form>
  )
}

function describe({ endUser, institution, last4 }: ChosenAccount): string {
  const name = endUser?.organizationLegalName ?? [endUser?.firstName, endUser?.lastName].filter(Boolean).join(' ')
  return `${name || 'Somebody'} · ${institution?.name ?? 'a bank'} ··${last4 ?? ''}`
}
