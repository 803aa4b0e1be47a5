// A list at DRUO reduced to a payer's own entries, with pages and `hasNextPage` as if DRUO had no other entries.
//
// DRUO may ignore the filter by end user. Its page numbers and its `has_next_page` then count everybody's entries, and would
// reveal them: with a filter by amount, the next amount can be found by bisection. So pages are counted again.
import type { Page, PageRequest } from '../../druo/index.ts'

type ReadPage<T> = (page: PageRequest) => Promise<Page<T>>

/** A payer's own entries after so many pages of DRUO's are not found. */
export const maxScannedPages = 10
const scannedPageSize = 100

export class OwnEntries<T extends { readonly id: string }> {
  readonly #read: ReadPage<T>
  readonly #isOwn: (item: T) => boolean | Promise<boolean>
  readonly #own: T[] = []
  readonly #seen = new Set<string>()
  #scannedPages = 0
  #isComplete = false
  /** Scans run one after the other: two windows of one list may be read at the same time. */
  #scan: Promise<void> = Promise.resolve()

  constructor(read: ReadPage<T>, isOwn: (item: T) => boolean | Promise<boolean>) {
    this.#read = read
    this.#isOwn = isOwn
  }

  async page({ page, pageSize }: PageRequest): Promise<Page<T>> {
    const end = page * pageSize
    this.#scan = this.#scan.then(() => this.#scanUntil(end + 1))
    await this.#scan
    const items = this.#own.slice(end - pageSize, end)
    // A payer does not write, so no tags are searched for.
    return { items, tags: items.map(() => []), hasNextPage: this.#own.length > end }
  }

  async #scanUntil(count: number): Promise<void> {
    while (this.#own.length < count && !this.#isComplete && this.#scannedPages < maxScannedPages) {
      this.#scannedPages += 1
      const { items, hasNextPage } = await this.#read({ page: this.#scannedPages, pageSize: scannedPageSize })
      const fresh = items.filter(({ id }) => !this.#seen.has(id))
      for (const item of fresh) {
        this.#seen.add(item.id)
        if (await this.#isOwn(item)) this.#own.push(item)
      }
      // If DRUO does not say whether more follows, a page with nothing new ends the list.
      this.#isComplete = hasNextPage === false || (hasNextPage === null && fresh.length === 0)
    }
  }
}
