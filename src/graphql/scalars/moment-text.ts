// A moment as RFC 3339 text: what Date.toISOString() gives, in less than half of its time. A list has one or two of each entry.
const dayMs = 86_400_000
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

// The calendar repeats itself after 400 years. Years are counted from March, so that the day of a leap year is their last,
// and the first of them is the year 0.
const daysUntil1970 = 719_468
const daysOf = { year: 365, fourYears: 1461, century: 36_524, fourCenturies: 146_097 } as const

const twoDigits = Array.from({ length: 100 }, (_entry, number) => String(number).padStart(2, '0'))
const thousandths = Array.from({ length: 1000 }, (_entry, number) => `.${String(number).padStart(3, '0')}Z`)

export function momentText(moment: Date): string {
  const time = moment.getTime()
  if (!(time >= 0 && time <= last)) return moment.toISOString()
  const days = Math.floor(time / dayMs)
  const ofDayMs = time - days * dayMs
  const seconds = Math.floor(ofDayMs / 1000)
  const hour = twoDigits[Math.floor(seconds / 3600)]
  const minute = twoDigits[Math.floor(seconds / 60) % 60]
  return `${dayText(days)}T${hour}:${minute}:${twoDigits[seconds % 60]}${thousandths[ofDayMs % 1000]}`
}

/** @param days since 1970 */
function dayText(days: number): string {
  const cycle = Math.floor((days + daysUntil1970) / daysOf.fourCenturies)
  const ofCycle = days + daysUntil1970 - cycle * daysOf.fourCenturies
  const leapDays =
    Math.floor(ofCycle / (daysOf.fourYears - 1)) -
    Math.floor(ofCycle / daysOf.century) +
    Math.floor(ofCycle / (daysOf.fourCenturies - 1))
  const yearOfCycle = Math.floor((ofCycle - leapDays) / daysOf.year)
  const ofYear = ofCycle - (yearOfCycle * daysOf.year + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  // From March on, five months have 153 days, again and again.
  const month = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1
  const year = cycle * 400 + yearOfCycle + (month < 10 ? 0 : 1)
  const written = `${twoDigits[Math.floor(year / 100)]}${twoDigits[year % 100]}`
  return `${written}-${twoDigits[month < 10 ? month + 3 : month - 9]}-${twoDigits[day]}`
}
