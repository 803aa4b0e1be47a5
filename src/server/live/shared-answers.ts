// A change that a thousand subscribers are told at the same moment is executed once for all of them who ask the same and may
// see the same: the last of them would otherwise wait for the execution of all the others.
import type { DocumentNode, ExecutionResult } from 'graphql'

export interface SharedAnswers {
  /**
   * @param state shared is only what is told of the very same object
   * @param asker equal for all who ask the document with the same variables and may see the same
   */
  get(
    state: unknown,
    document: DocumentNode,
    asker: string,
    execute: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult>
}

export function createSharedAnswers(): SharedAnswers {
  const underWay = new Map<unknown, Map<DocumentNode, Map<string, Promise<ExecutionResult>>>>()

  return {
    async get(state, document, asker, execute) {
      const documents = underWay.get(state) ?? new Map<DocumentNode, Map<string, Promise<ExecutionResult>>>()
      const answers = documents.get(document) ?? new Map<string, Promise<ExecutionResult>>()
      const shared = answers.get(asker)
      if (shared !== undefined) {
        const answer = await shared.catch(() => undefined)
        // Errors are told to each by the id of their own request.
        return answer === undefined || answer.errors !== undefined ? execute() : answer
      }
      const answer = execute()
      underWay.set(state, documents.set(document, answers.set(asker, answer)))
      // Who takes the event later has it executed later: what is below it may have changed.
      const forget = (): void => {
        setImmediate(() => {
          answers.delete(asker)
          if (answers.size === 0) documents.delete(document)
          if (documents.size === 0) underWay.delete(state)
        })
      }
      answer.then(forget, forget)
      return answer
    },
  }
}
