// A loader for one request: each object is read once, however often the operation meets it.
import DataLoader from 'dataloader'

export function readLoader<T>(read: (id: string) => Promise<T>): DataLoader<string, T> {
  // DRUO has no way to read several at once; the client bounds how many are read at the same time.
  return new DataLoader((ids) => Promise.all(ids.map((id) => read(id).catch(asError))))
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
