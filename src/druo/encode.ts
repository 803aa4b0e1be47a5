// How values are written for DRUO.

/** As DRUO writes times in requests: GMT, to the second, without a zone. */
export function greenwichTime(moment: Date): string {
  return moment.toISOString().slice(0, 19)
}

/** `date_from` and `date_to` of a list: as wide as asked for, although DRUO is told whole seconds. */
export function createdBetween(from: Date | null | undefined, to: Date | null | undefined) {
  return { date_from: from, date_to: to && new Date(Math.ceil(to.getTime() / 1000) * 1000) }
}
