// The back office: writes that need a person's decision, and writes that the gateway still checks.
import { SiteHeader } from '../site-header.tsx'
import { WriteList } from './write-list.tsx'

export function BackOffice() {
  return (
    <>
      <SiteHeader current="back-office" />
      <main className="single">
        <WriteList
          state="NEEDS_REVIEW"
          title="A person must decide"
          hint="The gateway cannot find out whether these happened. Look in DRUO's portal, then record what you found."
          empty="Nothing needs a decision."
        />
        <WriteList
          state="CONFIRMING"
          title="The gateway is checking"
          hint="Wait: most of these settle within a minute. Decide only if you know the outcome."
          empty="Nothing is being checked."
        />
      </main>
    </>
  )
}
