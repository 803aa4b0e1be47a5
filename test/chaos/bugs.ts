// Known bugs, each put into a copy of the project, where its named test has to fail: `npm run chaos:bugs` shows it. With
// `npm run chaos -- --bug NAME` the chaos has to notice it too, if it has switches here.
import type { Edit } from './copy.ts'

export interface Bug {
  readonly edits: readonly Edit[]
  readonly test: { readonly file: string; readonly name: string }
  /** The switches with which the chaos notices it. Undefined: the chaos cannot. */
  readonly chaos?: string
}

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })
const test = (file: string, name: string) => ({ file: `test/${file}.test.ts`, name })

export const bugs: Readonly<Record<string, Bug>> = {
  'sqlite-synchronous-is-normal': {
    edits: [edit('src/platform/sqlite.ts', 'synchronous = FULL', 'synchronous = NORMAL')],
    test: test('unit/platform/sqlite', 'waits for the disk, also after the tables are made'),
  },
  'tls-upload-is-unsent': {
    edits: [
      edit(
        'src/druo/transport/writes.ts',
        "return (url.startsWith('https:') ? secureConnect : connect) !== undefined",
        'return error.timings.upload !== undefined',
      ),
    ],
    test: test('unit/druo/lost-uploads', 'is unclear over TLS, between the handshake and the end of the upload'),
  },
  'withdrawn-keys-count': {
    edits: [
      edit(
        'src/http/auth/key-set.ts',
        'isPublished: (thumbprint) => remote.fresh && published.has(thumbprint)',
        'isPublished: () => remote.fresh',
      ),
    ],
    test: test('unit/http/auth/key-rotation', 'stops working within ten minutes, though only the same token comes'),
  },
  'withdrawn-keys-count-for-an-hour': {
    edits: [edit('src/http/auth/key-set.ts', 'const refreshMs = 180_000', 'const refreshMs = 3_600_000')],
    test: test('unit/http/auth/key-rotation', 'stops working within ten minutes, though two refreshes fail'),
  },
}
