// What is used of `compression`: its published types are for Express, and bring all of Express' types along.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** @param options.threshold in bytes */
  export default function compression(options: {
    readonly threshold: number
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
