// The writes in one state, page by page. Loads them again every few seconds.
import { useQuery } from '@apollo/client/react'
import { WritesToReviewDocument, type WriteState } from '../../../client/__generated__/graphql.ts'
import { WriteCard } from './write-card.tsx'

const pollMs = 5000

interface WriteListProps {
  readonly state: WriteState
  readonly title: string
  readonly hint: string
  readonly empty: string
}

export function WriteList({ state, title, hint, empty }: WriteListProps) {
  const { data, error, fetchMore, refetch } = useQuery(WritesToReviewDocument, {
    variables: { state },
    pollInterval: pollMs,
    fetchPolicy: 'cache-and-network',
  })
  // A decided write leaves the list with the next request. Until then the cache has its new state.
  const writes = (data?.writeIntents.nodes ?? []).filter((write) => write.state === state)
  const pageInfo = data?.writeIntents.pageInfo
  return (
    <section aria-labelledby={state} className="writes">
      <h2 id={state}>{title}</h2>
      <p className="notes">{hint}</p>
      {error === undefined ? null : <p className="violation">The writes could not be loaded.</p>}
      {data !== undefined && writes.length === 0 ? <p className="card">{empty}</p> : null}
      {writes.map((write) => (
        <WriteCard key={write.idempotencyKey} write={write} onSettled={() => void refetch()} />
      ))}
      {pageInfo?.hasNextPage ? (
        <button
          type="button"
          className="quiet"
          onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          Show more
        </button>
      ) : null}
    </section>
  )
}
