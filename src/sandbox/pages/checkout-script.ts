// The script of the payer's pages: a countdown, and updates of the result. The pages also work without it.

/** Reads everything that differs between pages from their markup. The page allows it by a nonce, and calls to its own host only. */
export const checkoutScript = `
const language = document.documentElement.lang
const announcement = document.getElementById('announcement')

// Counts from the moment the page arrived, so that a wrong clock does not matter.
const countdown = document.getElementById('countdown')
if (countdown) {
  const endsAtMs = Date.now() + Number(countdown.dataset.remainingMs)
  const announced = new Set()
  const unit = (value, unit) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  const twoDigits = (value) => String(value).padStart(2, '0')
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((endsAtMs - Date.now()) / 1000))
    // The server then shows that the link has expired.
    if (seconds === 0) return location.replace(location.href)
    const hours = Math.floor(seconds / 3600)
    const minutes = Math.floor(seconds / 60) % 60
    const label = countdown.dataset.expiresIn
    const clock = (hours > 0 ? hours + ':' + twoDigits(minutes) : minutes) + ':' + twoDigits(seconds % 60)
    const time = countdown.querySelector('time')
    countdown.firstChild.textContent = label + ' '
    time.textContent = hours >= 48 ? unit(Math.floor(hours / 24), 'day') : clock
    // A screen reader announces only these, not every second.
    const limit = [60, 300].find((limit) => seconds <= limit)
    if (limit && !announced.has(limit)) {
      announced.add(limit)
      announcement.textContent = label + ' ' + unit(Math.ceil(seconds / 60), 'minute') + '.'
    }
    setTimeout(tick, 1000 - (Date.now() % 1000))
  }
  tick()
}

// Requests the page again until the payment is final. The result is a live region.
const result = document.getElementById('result')
const follow = async (waitMs) => {
  if (result?.dataset.underWay === undefined) return
  await new Promise((resolve) => setTimeout(resolve, waitMs))
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
  const next = page?.getElementById('result')
  if (next && next.dataset.status !== result.dataset.status) {
    result.replaceChildren(...next.childNodes)
    result.dataset.status = next.dataset.status
    if (next.dataset.underWay === undefined) delete result.dataset.underWay
    document.title = page.title
  }
  return follow(Math.min(waitMs * 1.5, 30000))
}
follow(1000)
`
