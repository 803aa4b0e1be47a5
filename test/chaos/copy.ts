// A copy of the source with some edits in it.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Edit {
  readonly file: string
  /** Occurs in the file exactly once. */
  readonly from: string
  readonly to: string
}

const root = join(import.meta.dirname, '..', '..')
const usualParts = ['src', 'schema', 'package.json'] as const

/**
 * The copy is removed when the process ends.
 * @param parts what is copied of the project
 * @throws if an edit does not fit into the source any more
 */
export function copyWith(edits: readonly Edit[], parts: readonly string[] = usualParts): string {
  const folder = mkdtempSync(join(tmpdir(), 'druo-gateway-copy-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { file, from, to } of edits) {
    const path = join(folder, file)
    writeFileSync(path, edited(readFileSync(path, 'utf8'), { file, from, to }))
  }
  return folder
}

/** @throws if the text does not occur exactly once */
export function edited(text: string, { file, from, to }: Edit): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times, not once`)
  return parts.join(to)
}

/** Whether every edit fits into the source. */
export function fits(edits: readonly Edit[]): boolean {
  return edits.every((edit) => readFileSync(join(root, edit.file), 'utf8').split(edit.from).length === 2)
}
