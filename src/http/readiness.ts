// Whether requests can be served: everything that they need is tried, but not more often than it takes.

export type Need = readonly [missing: string, check: () => Promise<unknown>]

/** A probe that waits longer is taken for a failure by whoever probes. */
const maxCheckMs = 2000
/** DRUO asks for tokens to be requested sparingly, and what has just failed fails again. */
const failureLastsMs = 3000

/** Says what is missing, one sentence each; undefined where nothing is. */
export function readiness(needs: readonly Need[], now: () => number = Date.now): () => Promise<string | undefined> {
  let failed: { readonly missing: string; readonly until: number } | undefined
  let underWay: Promise<string | undefined> | undefined

  const check = async (): Promise<string | undefined> => {
    const missing = await Promise.all(needs.map(missingOf))
    const sentence = missing.filter((one) => one !== undefined).join(' ')
    failed = sentence === '' ? undefined : { missing: sentence, until: now() + failureLastsMs }
    return failed?.missing
  }
  return async () => {
    if (failed !== undefined && now() < failed.until) return failed.missing
    underWay ??= check().finally(() => {
      underWay = undefined
    })
    return underWay
  }
}

async function missingOf([missing, check]: Need): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(missing), maxCheckMs)
  })
  // Why it failed is logged where it is used; here only that it did counts.
  const tried = check().then(
    () => undefined,
    () => missing,
  )
  return Promise.race([tried, late]).finally(() => clearTimeout(timer))
}
