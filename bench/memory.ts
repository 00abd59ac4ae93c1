import type { ElectronApplication } from '@playwright/test'

/** Resident memory in MB of the main process and of the page's process, shared pages included. */
export async function memoryOf(electron: ElectronApplication): Promise<{ main: number; page: number }> {
  const metrics = await electron.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, memory }) => ({ type, kilobytes: memory.workingSetSize })),
  )
  const of = (type: string) => {
    const found = metrics.filter((process) => process.type === type)
    return found.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024
  }
  return { main: of('Browser'), page: of('Tab') }
}
