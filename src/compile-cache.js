// Node keeps what it makes of the source for the next start, beside the packages, wherever that can be written.
//
// To be given to Node by --import, and no TypeScript: what is read before this is stripped of its types at every start, by
// a compiler that then stays in memory for good (15 MB, be it for one file).
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/druo-graphql-gateway', import.meta.url)))
