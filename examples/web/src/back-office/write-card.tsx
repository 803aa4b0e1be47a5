// One write: what it was, why its outcome is not known, the evidence, and the form to decide.
import type { EvidenceObjectFragment, WriteToReviewFragment } from '../../../client/__generated__/graphql.ts'
import { formatAmount } from '../format-amount.ts'
import { locale } from '../locale.ts'
import { decimalOf } from '../minor-units.ts'
import { SettleForm } from './settle-form.tsx'
import { mutationText, reasonText } from './texts.ts'

const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
const timeText = (text: string): string => time.format(new Date(text))

interface WriteCardProps {
  readonly write: WriteToReviewFragment
  readonly onSettled: (notice: string) => void
}

export function WriteCard({ write, onSettled }: WriteCardProps) {
  const { idempotencyKey, mutation, firstRequestedAt, reviewReason, repeatable, evidence } = write
  const objects = [...(evidence?.answer ? [evidence.answer] : []), ...(evidence?.found ?? [])]
  return (
    <article className="card" aria-label={idempotencyKey}>
      <h3>{mutationText(mutation)}</h3>
      {reviewReason === null ? null : <p>{reasonText[reviewReason]}</p>}
      <dl>
        <Fact term="Requested">{timeText(firstRequestedAt)}</Fact>
        <Fact term="Key">
          <code>{idempotencyKey}</code>
        </Fact>
        {evidence ? (
          <Fact term="Reference at DRUO">
            <code>{evidence.reference}</code>
          </Fact>
        ) : null}
        <Fact term="Searched">{reviewReason === 'NO_SEARCH' ? 'Not possible' : searchedText(evidence)}</Fact>
        <Fact term="Can be repeated">
          {repeatable ? 'Yes: doing it again moves no money twice.' : 'No: doing it again may pay twice.'}
        </Fact>
      </dl>
      {objects.length === 0 ? null : (
        <>
          <h4>Found at DRUO</h4>
          <ul>
            {objects.map((found) => (
              <li key={found.id}>
                <code>{found.id}</code> {foundText(found)}
              </li>
            ))}
          </ul>
        </>
      )}
      <SettleForm
        idempotencyKey={idempotencyKey}
        reference={evidence?.reference ?? null}
        foundIds={objects.map(({ id }) => id)}
        onSettled={onSettled}
      />
    </article>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function searchedText(evidence: WriteToReviewFragment['evidence']): string {
  if (!evidence || evidence.searched.length === 0) return 'Nothing yet'
  const when = evidence.searchedAt === null ? '' : `, ${timeText(evidence.searchedAt)}`
  return evidence.searched.join(', ') + when
}

function foundText({ amount, currency, createdAt, differs }: EvidenceObjectFragment): string {
  const facts = [
    ...(amount === null || currency === null ? [] : [formatAmount({ decimal: decimalOf(amount), currency }, locale)]),
    ...(createdAt === null ? [] : [timeText(createdAt)]),
    ...(differs.length === 0 ? [] : [`different: ${differs.join(', ')}`]),
  ]
  return facts.length === 0 ? '' : `· ${facts.join(' · ')}`
}
