// The request's account loader: each account is read once, however often the operation meets it.
import DataLoader from 'dataloader'
import type { DruoClient } from '../../druo/client.ts'
import type { Account } from '../../druo/resources/accounts.ts'

export function accountLoader(druo: DruoClient): DataLoader<string, Account | null> {
  // DRUO has no way to read several at once; the client bounds how many are read at the same time.
  return new DataLoader((ids) =>
    Promise.all(
      ids.map((id) =>
        druo.accounts.get(id).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
      ),
    ),
  )
}
