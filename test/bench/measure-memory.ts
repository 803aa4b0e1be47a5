// Resident memory of each contender, as it is or after so long a time of the mixed workload at full load.
import { type Contender, requestsOf } from './contenders.ts'
import { type LoadOptions, saturate } from './load.ts'

/** In megabytes, by contender; with a load, of those that answer all of it. */
export async function measureMemory(
  contenders: readonly Contender[],
  load?: LoadOptions,
): Promise<Readonly<Record<string, number>>> {
  const memory: Record<string, number> = {}
  for (const contender of contenders) {
    if (load !== undefined) {
      const requests = requestsOf(contender, 'mix')
      if (requests === undefined) continue
      await saturate(contender.process, requests, load)
    }
    memory[contender.name] = Math.round(contender.process.residentMb())
  }
  return memory
}
