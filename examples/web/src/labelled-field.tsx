// A form field with its label, its hint and its violations.
import { type ComponentProps, type ReactNode, useId } from 'react'
import type { Violation } from './violations.ts'

interface FieldFrame {
  readonly label: string
  readonly hint?: string
  readonly violations: readonly Violation[]
  /** The field's path in violations, for example `input.transaction.amount`. */
  readonly path: string
}

interface ControlAttributes {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

function Frame({
  label,
  hint,
  violations,
  path,
  children,
}: FieldFrame & { readonly children: (attributes: ControlAttributes) => ReactNode }) {
  const id = useId()
  const own = violations.filter(({ field }) => field === path)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-notes`, 'aria-invalid': own.length > 0 })}
      <div id={`${id}-notes`} className="notes">
        {own.map(({ message }) => (
          <p key={message} className="violation" role="alert">
            {message}
          </p>
        ))}
        {own.length === 0 && hint !== undefined ? <p>{hint}</p> : null}
      </div>
    </div>
  )
}

export function TextField({ label, hint, violations, path, ...input }: FieldFrame & ComponentProps<'input'>) {
  return (
    <Frame {...{ label, violations, path }} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => <input type="text" autoComplete="off" {...input} {...attributes} />}
    </Frame>
  )
}

export function ChoiceField({ label, hint, violations, path, ...select }: FieldFrame & ComponentProps<'select'>) {
  return (
    <Frame {...{ label, violations, path }} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => <select {...select} {...attributes} />}
    </Frame>
  )
}
