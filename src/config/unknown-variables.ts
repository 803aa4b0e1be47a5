// Finds misspelt variables: names that begin like the gateway's own and are not known.
import { variableNames } from './environment-schema.ts'
import { type Environment, errorText } from './fields.ts'

const ownPrefix = /^(?:DRUO_|GATEWAY_|JWT_|WRITE_|TRUSTED_DOCUMENTS)/i

/** Kubernetes and Docker describe services in variables that are named after them, such as DRUO_GATEWAY_SERVICE_HOST. */
const serviceLink = /_(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)$/

function isServiceLink(name: string, value: string): boolean {
  return serviceLink.test(name) || (name.endsWith('_PORT') && /^(?:tcp|udp|sctp):\/\//.test(value))
}

export function unknownVariables(environment: Environment): readonly (readonly [name: string, error: string])[] {
  const known = new Set(variableNames)
  return Object.entries(environment)
    .filter(([name, value]) => value !== undefined && ownPrefix.test(name) && !known.has(name))
    .filter(([name, value = '']) => !isServiceLink(name, value))
    .map(([name]) => [
      name,
      errorText(
        'is not a variable of the gateway',
        `use ${nearest(name)}, which is the nearest known name, or remove it`,
      ),
    ])
}

function nearest(name: string): string {
  const byDistance = variableNames.map((known) => ({ known, distance: editDistance(name.toUpperCase(), known) }))
  return byDistance.reduce((best, one) => (one.distance < best.distance ? one : best)).known
}

/** Levenshtein distance: the number of letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let index = 0; index < from.length; index += 1) {
    const next = [index + 1]
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (row[column] ?? 0) + (from[index] === to[column] ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
