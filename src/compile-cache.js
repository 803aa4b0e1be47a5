// Enables Node's compile cache in node_modules, for faster starts.
//
// Loaded by --import, and JavaScript: Node would strip the types of a TypeScript file here at every start, with a compiler that
// then stays in memory (15 MB).
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/druo-graphql-gateway', import.meta.url)))
