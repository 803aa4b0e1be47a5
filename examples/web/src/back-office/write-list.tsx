// The writes in one state. Loads them again every few seconds: all that are shown, so that nothing jumps or is out of date.
import { CombinedGraphQLErrors } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { WritesToReviewDocument, type WriteState } from '../../../client/__generated__/graphql.ts'
import { WriteCard } from './write-card.tsx'

const pollMs = 5000

const pageSize = 20
/** The gateway's maximum of one page. */
const maxShown = 100

interface WriteListProps {
  readonly state: WriteState
  readonly title: string
  readonly hint: string
  readonly empty: string
}

export function WriteList({ state, title, hint, empty }: WriteListProps) {
  const [shown, setShown] = useState(pageSize)
  const { data, error, loading, refetch } = useQuery(WritesToReviewDocument, {
    variables: { state, first: shown },
    pollInterval: pollMs,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  })
  const [notice, setNotice] = useState('')
  const noticeElement = useRef<HTMLParagraphElement>(null)
  // The form that had the focus is gone.
  useEffect(() => {
    if (notice !== '') noticeElement.current?.focus()
  }, [notice])
  // A decided write leaves the list with the next request. Until then the cache has its new state.
  const writes = (data?.writeIntents.nodes ?? []).filter((write) => write.state === state)
  const hasMore = data?.writeIntents.pageInfo.hasNextPage === true
  const onSettled = (text: string) => {
    setNotice(text)
    void refetch()
  }
  return (
    <section aria-labelledby={state} className="writes">
      <h2 id={state}>{title}</h2>
      <p className="notes">{hint}</p>
      <p ref={noticeElement} className="notice" role="status" tabIndex={-1}>
        {notice}
      </p>
      {error === undefined ? null : (
        <p className="violation" role="alert">
          {CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.['code'] === 'FORBIDDEN'
            ? 'Your token may not read these writes: it needs the scope writes:review.'
            : 'The writes could not be loaded. This page tries again every few seconds.'}
        </p>
      )}
      {data === undefined && error === undefined ? <p className="notes">Loading…</p> : null}
      {data !== undefined && writes.length === 0 ? <p className="card">{empty}</p> : null}
      {writes.map((write) => (
        <WriteCard key={write.idempotencyKey} write={write} onSettled={onSettled} />
      ))}
      {hasMore && shown < maxShown ? (
        <button type="button" className="quiet" disabled={loading} onClick={() => setShown(shown + pageSize)}>
          {loading ? 'Loading…' : 'Show more'}
        </button>
      ) : null}
      {hasMore && shown >= maxShown ? <p className="notes">Only the newest {maxShown} are shown.</p> : null}
    </section>
  )
}
