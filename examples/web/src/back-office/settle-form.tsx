// The form with which a person records a decision, with its reason. The decision is final.
import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { SettleWriteDocument, type WriteState } from '../../../client/__generated__/graphql.ts'
import { ChoiceField, TextField } from '../labelled-field.tsx'
import { type Violation, violationsOf } from '../violations.ts'

type Decision = Extract<WriteState, 'SUCCEEDED' | 'REJECTED' | 'NOT_EXECUTED'>

const decisions: Readonly<Record<Decision, string>> = {
  SUCCEEDED: 'It happened',
  NOT_EXECUTED: 'It did not happen: paying again is safe',
  REJECTED: 'DRUO refused it: paying again is safe',
}

interface SettleFormProps {
  readonly idempotencyKey: string
  readonly foundIds: readonly string[]
  readonly onSettled: () => void
}

export function SettleForm({ idempotencyKey, foundIds, onSettled }: SettleFormProps) {
  const [decision, setDecision] = useState<Decision | ''>('')
  const [druoId, setDruoId] = useState(foundIds[0] ?? '')
  const [reason, setReason] = useState('')
  const [violations, setViolations] = useState<readonly Violation[]>([])
  const [settle, { loading }] = useMutation(SettleWriteDocument)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...(decision === '' ? [{ field: 'input.state', message: 'Choose what happened.' }] : []),
      ...(reason.trim() === '' ? [{ field: 'input.reason', message: 'Write down how you know.' }] : []),
    ]
    setViolations(missing)
    if (decision === '' || missing.length > 0) return
    const id = decision === 'SUCCEEDED' && druoId.trim() !== '' ? { druoId: druoId.trim() } : {}
    const input = { idempotencyKey, state: decision, reason, ...id }
    try {
      const { data } = await settle({ variables: { input } })
      const found = violationsOf(data?.settleWrite.userErrors ?? [])
      setViolations(found)
      if (found.length === 0) onSettled()
    } catch {
      setViolations([{ field: 'input', message: 'The decision was not recorded. Try again.' }])
    }
  }

  return (
    <form className="settle" onSubmit={(event) => void submit(event)} noValidate>
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
      <button type="submit" disabled={loading}>
        Record the decision
      </button>
    </form>
  )
}

const decisionOf = (value: string): Decision | '' =>
  value === 'SUCCEEDED' || value === 'REJECTED' || value === 'NOT_EXECUTED' ? value : ''
