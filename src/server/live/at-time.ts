// Something that is to be done at a moment, however far away it is.

/** Timers hold no longer; one that is longer would end at once. */
const longestTimerMs = 2 ** 31 - 1

/** @returns what calls it off */
export function atTime(moment: Date, action: () => void): () => void {
  let timer: NodeJS.Timeout
  const wait = (): void => {
    const leftMs = moment.getTime() - Date.now()
    timer = leftMs > longestTimerMs ? setTimeout(wait, longestTimerMs) : setTimeout(action, Math.max(leftMs, 0))
    timer.unref()
  }
  wait()
  return () => clearTimeout(timer)
}
