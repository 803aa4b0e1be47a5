// The form with which a person records a decision, with its reason. The decision is final.
import { CombinedGraphQLErrors } from '@apollo/client'
import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import {
  SettleWriteDocument,
  type SettleWriteMutation,
  type WriteState,
} from '../../../client/__generated__/graphql.ts'
import { ChoiceField, TextField } from '../labelled-field.tsx'
import { useFocusOnInvalid } from '../use-focus-on-invalid.ts'
import { type Violation, violationsOf } from '../violations.ts'

type Decision = Extract<WriteState, 'SUCCEEDED' | 'REJECTED' | 'NOT_EXECUTED'>

const decisions: Readonly<Record<Decision, string>> = {
  SUCCEEDED: 'It happened',
  NOT_EXECUTED: 'It did not happen: paying again is safe',
  REJECTED: 'DRUO refused it: paying again is safe',
}

interface SettleFormProps {
  readonly idempotencyKey: string
  /** Tells writes of several callers with the same key apart. */
  readonly reference: string | null
  readonly foundIds: readonly string[]
  readonly onSettled: (notice: string) => void
}

export function SettleForm({ idempotencyKey, reference, foundIds, onSettled }: SettleFormProps) {
  const [decision, setDecision] = useState<Decision | ''>('')
  const [druoId, setDruoId] = useState(foundIds[0] ?? '')
  const [reason, setReason] = useState('')
  const [violations, setViolations] = useState<readonly Violation[]>([])
  const [settle, { loading }] = useMutation(SettleWriteDocument)
  const form = useFocusOnInvalid([violations])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (loading) return
    const missing = [
      ...(decision === '' ? [{ field: 'input.state', message: 'Choose what happened.' }] : []),
      ...(reason.trim() === '' ? [{ field: 'input.reason', message: 'Write down how you know.' }] : []),
    ]
    setViolations(missing)
    if (decision === '' || missing.length > 0) return
    const id = decision === 'SUCCEEDED' && druoId.trim() !== '' ? { druoId: druoId.trim() } : {}
    const input = { idempotencyKey, reference, state: decision, reason, ...id }
    try {
      const { data } = await settle({ variables: { input } })
      if (data === undefined) throw new Error('The response has no data.')
      const found = violationsOf(data.settleWrite.userErrors)
      setViolations(found)
      const notice = noticeOf(data.settleWrite, decisions[decision])
      if (notice !== null) onSettled(notice)
    } catch (error) {
      setViolations([{ field: 'input', message: failureText(error) }])
    }
  }

  return (
    <form className="settle" ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <ChoiceField
        label="Decision"
        path="input.state"
        violations={violations}
        value={decision}
        onChange={({ target }) => setDecision(decisionOf(target.value))}
      >
        <option value="">Choose…</option>
        {Object.entries(decisions).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </ChoiceField>
      {decision === 'SUCCEEDED' ? (
        <TextField
          label="DRUO's id (optional)"
          path="input.druoId"
          violations={violations}
          value={druoId}
          onChange={({ target }) => setDruoId(target.value)}
        />
      ) : null}
      <TextField
        label="Reason"
        hint="For example: seen in DRUO's portal."
        path="input.reason"
        violations={violations}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {violations
        .filter(({ field }) => field === 'input' || field === 'input.idempotencyKey')
        .map(({ message }) => (
          <p key={message} className="violation" role="alert">
            {message}
          </p>
        ))}
      <button type="submit" aria-disabled={loading}>
        {loading ? 'Recording…' : 'Record the decision'}
      </button>
    </form>
  )
}

const decisionOf = (value: string): Decision | '' =>
  value === 'SUCCEEDED' || value === 'REJECTED' || value === 'NOT_EXECUTED' ? value : ''

/** Null while the write is still open. */
function noticeOf({ intent, userErrors }: SettleWriteMutation['settleWrite'], decision: string): string | null {
  if (userErrors.length === 0) return `Recorded: ${decision}.`
  const isOpen = intent === null || intent.state === 'CONFIRMING' || intent.state === 'NEEDS_REVIEW'
  if (isOpen) return null
  const earlier = decisionOf(intent.state)
  return `Not recorded, because it was settled before.${earlier === '' ? '' : ` ${decisions[earlier]}.`}`
}

function failureText(error: unknown): string {
  const isForbidden = CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.['code'] === 'FORBIDDEN'
  if (isForbidden) return 'Your token may not decide: it needs the scope writes:review.'
  return 'The decision was not recorded. Try again.'
}
