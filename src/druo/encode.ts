// How values are written for DRUO.

/** DRUO's format for times in requests: GMT, to the second, without a zone. */
export function formatGmt(moment: Date): string {
  return moment.toISOString().slice(0, 19)
}

/** `date_from` and `date_to` of a list. DRUO receives whole seconds, so the end is rounded up. */
export function createdBetween(from: Date | null | undefined, to: Date | null | undefined) {
  return { date_from: from, date_to: to && new Date(Math.ceil(to.getTime() / 1000) * 1000) }
}
