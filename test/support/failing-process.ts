// Preloaded into a gateway that must live with unhandled errors: SIGUSR2 rejects a promise, SIGUSR1 throws.
const message = 'canary-4711\n    at canary-4712'

process.on('SIGUSR2', () => void Promise.reject(new TypeError(message)))
process.on('SIGUSR1', () => {
  throw new RangeError(message)
})
