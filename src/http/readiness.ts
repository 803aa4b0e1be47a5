// Readiness: checks everything that requests need, at most one check at a time.

export type Need = readonly [missing: string, check: () => Promise<unknown>]

/** Orchestrators count a slower response as a failure. */
const maxCheckMs = 2000
/** A failure is remembered for this time: DRUO asks clients to request tokens sparingly. */
const failureLastsMs = 3000

/** Returns one sentence for each missing need, or undefined if all are met. */
export function readiness(needs: readonly Need[], now: () => number = Date.now): () => Promise<string | undefined> {
  let failed: { readonly missing: string; readonly until: number } | undefined
  let inFlight: Promise<string | undefined> | undefined

  const check = async (): Promise<string | undefined> => {
    const missing = await Promise.all(needs.map(missingOf))
    const sentence = missing.filter((one) => one !== undefined).join(' ')
    failed = sentence === '' ? undefined : { missing: sentence, until: now() + failureLastsMs }
    return failed?.missing
  }
  return async () => {
    if (failed !== undefined && now() < failed.until) return failed.missing
    inFlight ??= check().finally(() => {
      inFlight = undefined
    })
    return inFlight
  }
}

async function missingOf([missing, check]: Need): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(missing), maxCheckMs)
  })
  // The cause is logged by the code that uses it.
  const tried = check().then(
    () => undefined,
    () => missing,
  )
  return Promise.race([tried, late]).finally(() => clearTimeout(timer))
}
