// Before the tests that start processes: installs what they need beyond the project's own packages.
import { extraFolders, install } from './extra-packages.ts'

export function setup(): void {
  for (const folder of extraFolders) install(folder)
}
