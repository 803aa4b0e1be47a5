// What the configuration says of an environment that it refuses.
import { expect } from 'vitest'
import { ConfigError, type Environment, readConfig } from '../../src/config.ts'

export const credentials = { DRUO_CLIENT_ID: 'client-id', DRUO_CLIENT_SECRET: 'canary-secret-1' }
/** Live credentials on a machine that no one else reaches. */
export const live = { ...credentials, GATEWAY_AUTH: 'none' }
export const sandbox = { SANDBOX: 'true' }

/** Lines of the message, without its heading; none where the configuration is right. */
export function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const [heading, ...faults] = error.message.split('\n')
    expect(heading).toBe('The gateway refuses to start. Configuration errors:')
    return faults
  }
}

/** The variables that are blamed, in order. */
export const blamed = (environment: Environment): readonly string[] =>
  faultsOf(environment).map((fault) => fault.trim().split(' ', 1)[0] ?? '')
