// One field of a form with its label, its hint, and beside it every fault that the gateway found in it.
import { type ComponentProps, type ReactNode, useId } from 'react'
import type { Fault } from './faults.ts'

interface FieldFrame {
  readonly label: string
  readonly hint?: string
  readonly faults: readonly Fault[]
  /** The field's path among the faults, such as `input.transaction.amount`. */
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
  faults,
  path,
  children,
}: FieldFrame & { readonly children: (attributes: ControlAttributes) => ReactNode }) {
  const id = useId()
  const own = faults.filter((fault) => fault.field === path)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-notes`, 'aria-invalid': own.length > 0 })}
      <div id={`${id}-notes`} className="notes">
        {own.map(({ message }) => (
          <p key={message} className="fault" role="alert">
            {message}
          </p>
        ))}
        {own.length === 0 && hint !== undefined ? <p>{hint}</p> : null}
      </div>
    </div>
  )
}

export function TextField({ label, hint, faults, path, ...input }: FieldFrame & ComponentProps<'input'>) {
  return (
    <Frame {...{ label, faults, path }} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => <input type="text" autoComplete="off" {...input} {...attributes} />}
    </Frame>
  )
}

export function ChoiceField({ label, hint, faults, path, ...select }: FieldFrame & ComponentProps<'select'>) {
  return (
    <Frame {...{ label, faults, path }} {...(hint === undefined ? {} : { hint })}>
      {(attributes) => <select {...select} {...attributes} />}
    </Frame>
  )
}
