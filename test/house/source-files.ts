// The files of the project, for the tests that hold them to the house's rules.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const projectRoot = join(import.meta.dirname, '..', '..')

export interface SourceFile {
  /** From the project's root, such as src/druo/client.ts */
  readonly path: string
  readonly text: string
}

export function filesBelow(folder: string, ending: string): readonly SourceFile[] {
  return allFilesBelow(folder, ending).filter(({ path }) => !path.includes('__generated__'))
}

export function generatedFilesBelow(folder: string, ending: string): readonly SourceFile[] {
  return allFilesBelow(folder, ending).filter(({ path }) => path.includes('__generated__'))
}

function allFilesBelow(folder: string, ending: string): readonly SourceFile[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.parentPath.includes('/node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(projectRoot, path), text: readFileSync(path, 'utf8') }))
}
