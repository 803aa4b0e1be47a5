// What the gateway uses of the sandbox.
export { type Sandbox, startSandbox } from './sandbox.ts'
