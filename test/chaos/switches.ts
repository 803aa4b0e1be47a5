// The ways in which DRUO, the network and the machines of one chaos run behave unusually. All off: usual manners.
import type { Random } from './random.ts'

export const switchNames = [
  // DRUO's lists.
  'hidesAuthorizations',
  'dropsReferences',
  'ignoresFilters',
  'lagsBehind',
  'writesLocalTime',
  // DRUO's answers to writes.
  'refusesInUnknownWords',
  'failsAfterExecuting',
  'answersWrongObjects',
  'copiesReferences',
  'hasLookalikes',
  'revokesTokens',
  // The gateways' machines.
  'clocksDiffer',
  'clocksStep',
  'stopsProcesses',
  // The gateway has never seen one of its writes in a list.
  'startsUnproven',
] as const

export type SwitchName = (typeof switchNames)[number]

/**
 * none: GATEWAY_AUTH=none. signed: GATEWAY_AUTH=jwt, two principals with equal keys. opaque: GATEWAY_AUTH=passthrough, one
 * principal whose token is renewed.
 */
export const callerKinds = ['none', 'signed', 'opaque'] as const

export type CallerKind = (typeof callerKinds)[number]

export type Switches = Readonly<Record<SwitchName, boolean>> & { readonly callers: CallerKind }

const off = Object.fromEntries(switchNames.map((name) => [name, false])) as Record<SwitchName, boolean>

export const usualSwitches: Switches = { ...off, callers: 'none' }

/** Low enough that many runs have lists that prove something. */
const chanceOfEach = 0.25

export function drawSwitches(random: Random): Switches {
  const drawn = Object.fromEntries(switchNames.map((name) => [name, random.chance(chanceOfEach)]))
  const callers = random.pick(callerKinds.map((kind) => [1, kind] as const))
  return consistent({ ...off, ...drawn, callers })
}

/** @param names of switches to turn on, and one kind of callers. @throws {RangeError} for any other word */
export function switchesNamed(names: readonly string[]): Switches {
  const on = names
    .filter((name) => name !== '')
    .map((name): Partial<Switches> => {
      const [known, callers] = [switchNames.find((one) => one === name), callerKinds.find((one) => one === name)]
      if (known === undefined && callers === undefined) throw new RangeError(`${name} is no switch`)
      return known === undefined ? { callers: callers ?? 'none' } : { [known]: true }
    })
  return consistent(Object.assign({ ...usualSwitches }, ...on) as Switches)
}

/** With passthrough the gateway has no credentials that could be revoked. */
function consistent(switches: Switches): Switches {
  return { ...switches, revokesTokens: switches.revokesTokens && switches.callers !== 'opaque' }
}

/** Their names, for the report. */
export function switchedOn(switches: Switches): readonly string[] {
  return [...switchNames.filter((name) => switches[name]), switches.callers]
}
