// A DataLoader for one request: each object is read once, however often the operation needs it.
import DataLoader from 'dataloader'

export function readLoader<T>(read: (id: string) => Promise<T>): DataLoader<string, T> {
  // DRUO cannot read several objects in one call. The client limits the number of concurrent calls.
  return new DataLoader((ids) => Promise.all(ids.map((id) => read(id).catch(asError))))
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
