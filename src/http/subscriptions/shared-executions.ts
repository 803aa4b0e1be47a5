// Executes a change once for all subscribers who sent the same operation and may see the same. Otherwise the last of a
// thousand subscribers waits for a thousand executions.
import type { DocumentNode, ExecutionResult } from 'graphql'

export interface SharedExecutions {
  /**
   * @param state the change; only executions of the very same object are shared
   * @param viewer equal for all who sent the same variables and may see the same
   */
  get(
    state: unknown,
    document: DocumentNode,
    viewer: string,
    execute: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult>
}

export function createSharedExecutions(): SharedExecutions {
  const inFlight = new Map<unknown, Map<DocumentNode, Map<string, Promise<ExecutionResult>>>>()

  return {
    async get(state, document, viewer, execute) {
      const documents = inFlight.get(state) ?? new Map<DocumentNode, Map<string, Promise<ExecutionResult>>>()
      const executions = documents.get(document) ?? new Map<string, Promise<ExecutionResult>>()
      const shared = executions.get(viewer)
      if (shared !== undefined) {
        const result = await shared.catch(() => undefined)
        // An error contains the id of its request, so errors are not shared.
        return result === undefined || result.errors !== undefined ? execute() : result
      }
      const execution = execute()
      inFlight.set(state, documents.set(document, executions.set(viewer, execution)))
      // A subscriber who takes the event later has it executed again: the objects below it may have changed.
      const forget = (): void => {
        setImmediate(() => {
          executions.delete(viewer)
          if (executions.size === 0) documents.delete(document)
          if (documents.size === 0) inFlight.delete(state)
        })
      }
      execution.then(forget, forget)
      return execution
    },
  }
}
