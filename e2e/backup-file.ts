import type { ElectronApplication } from '@playwright/test'

/** The system's dialog for a new file answers as if a person had chosen `filePath`. */
export async function answerSaveDialog(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

/** The system's dialog for a folder answers as if a person had chosen it. */
export async function answerFolderDialog(electron: ElectronApplication, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
}
