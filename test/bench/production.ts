// What the peers have in production, as the gateway has it: whose tokens they accept, limits, and records of writes.

const variable = (name: string): string => process.env[name] ?? ''

export const tokens = {
  issuer: variable('JWT_ISSUER'),
  audience: variable('JWT_AUDIENCE'),
  keySetUrl: variable('JWT_JWKS_URL'),
}

export const maxRequestsPerMinute = 1_000_000
export const maxDepth = 12
export const maxCost = 20_000
