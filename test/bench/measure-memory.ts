// Resident memory of each contender, as it is or after so long a time of the mixed workload at full load.
import type { Contender } from './contenders.ts'
import { saturate } from './load.ts'
import { workloadInMix, workloads } from './workloads.ts'

/** In megabytes, by contender. */
export async function measureMemory(
  contenders: readonly Contender[],
  loadMs = 0,
): Promise<Readonly<Record<string, number>>> {
  const memory: Record<string, number> = {}
  for (const { name, process, requestOf, answers } of contenders) {
    if (loadMs > 0) {
      if (requestOf === undefined || !workloads.every(answers)) continue
      await saturate(process, (n) => requestOf(workloadInMix(n), n), { connections: 32, durationMs: loadMs })
    }
    memory[name] = Math.round(process.residentMb())
  }
  return memory
}
