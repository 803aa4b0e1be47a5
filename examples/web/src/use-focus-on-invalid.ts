// Moves the focus to the first field with a violation, as people expect after they send a form.
import { type RefObject, useEffect, useRef } from 'react'

/** @param causes the focus moves when one of them changes */
export function useFocusOnInvalid(causes: readonly unknown[]): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, causes)
  return form
}
