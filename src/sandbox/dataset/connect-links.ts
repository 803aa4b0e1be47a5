// Six made-up connect links: used ones, an unopened one, and two expired ones.
import { connectColors } from '../objects/connect-link.ts'
import type { ConnectLink, EndUser } from '../state.ts'
import { daysBefore, type SeededRandom } from './seeded-random.ts'

const links = [
  { owner: 0, opened: true, expired: false },
  { owner: 5, opened: true, expired: false },
  { owner: 11, opened: false, expired: true },
  { owner: 20, opened: true, expired: false },
  { owner: 31, opened: false, expired: false },
  { owner: 37, opened: true, expired: true },
] as const

export function makeConnectLinks(
  random: SeededRandom,
  start: Date,
  endUsers: readonly EndUser[],
): readonly ConnectLink[] {
  return links.flatMap(({ owner, opened, expired }, index): ConnectLink[] => {
    const endUser = endUsers[owner]
    if (endUser === undefined) return []
    const createdAt = random.between(endUser.createdAt, daysBefore(start, 58))
    const expiresAt = expired ? random.between(daysBefore(start, 50), daysBefore(start, 10)) : null
    return [
      {
        uuid: random.ids.uuid('clk'),
        code: random.ids.code('CL', 11),
        pageKey: random.ids.secret(9),
        introText: 'Connect your account using DRUO to receive or make payments',
        colors: Object.fromEntries(connectColors.map((name) => [name, index % 2 === 0 ? null : '#333333'])),
        endUserUuid: endUser.uuid,
        opened,
        defaultInstitution: null,
        primaryReference: `ONBOARDING-${random.digits(4)}`,
        secondaryReference: null,
        language: endUser.preferred_language,
        redirectUrl: index % 3 === 0 ? 'https://example.com/connected' : null,
        expiresAt,
        createdAt,
        updatedAt: expiresAt ?? createdAt,
      },
    ]
  })
}
