// Before the tests that start processes: installs what they need beyond the project's own packages.
import { install } from './extra-packages.ts'

export function setup(): void {
  install('test/process')
  install('test/bench')
}
