// What mutations that change one object by its id have in common: the check of the input, and the search for a change whose
// answer was lost.
//
// An object that shows the change is proof. An object that does not is proof only if the change shows at once and can be
// repeated without harm. It proves nothing where money moves: DRUO does not document how soon a refund shows.
import type { JsonValue, SearchResult } from '../../ledger/index.ts'
import { type Checked, InputCheck } from './input-check.ts'
import { textIn } from './search-criteria.ts'

export function checkChange<Field extends string>(
  input: Readonly<Record<Field, string>>,
  field: Field,
): Checked<string> {
  const check = new InputCheck(input)
  check.notBlank(input[field], ['input', field])
  return check.result(input[field])
}

/** absent: the object shows that the change was not made. */
type ShownChange = 'shown' | 'absent' | 'unclear'

const notShown: SearchResult = { kind: 'failed', cause: 'DRUO does not show it, which proves nothing here' }
const gone: SearchResult = { kind: 'failed', cause: 'DRUO does not know the object any more' }

/** Compares DRUO's status with those after and before the change. */
export function changeShownBy(rawStatus: string | undefined, after: RegExp, before: RegExp): ShownChange {
  const status = rawStatus?.toUpperCase() ?? ''
  if (after.test(status)) return 'shown'
  return before.test(status) ? 'absent' : 'unclear'
}

/** Null if there is no id to read the object by. */
export function criteriaById(id: string): JsonValue {
  return id === '' ? null : { id }
}

export async function findChange<T>(
  criteria: JsonValue,
  read: (id: string) => Promise<T | null>,
  shows: (object: T) => ShownChange,
  snapshot: (object: T) => JsonValue = () => null,
): Promise<SearchResult> {
  const id = textIn(criteria, 'id')
  if (id === null) return { kind: 'impossible' }
  const object = await read(id)
  if (object === null) return gone
  const shown = shows(object)
  const found = [{ id, amount: null, currency: null, createdAt: null, differs: [] }]
  if (shown === 'shown') return { kind: 'found', id, snapshot: snapshot(object), found }
  return shown === 'absent' ? { kind: 'absent' } : notShown
}
