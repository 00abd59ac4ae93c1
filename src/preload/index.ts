import { contextBridge, ipcRenderer } from 'electron'
import type { LeadstandApi } from '../shared/ipc'
import { methods, pushes } from '../shared/ipc-names'

// One named function for each message of the contract, and nothing that takes a channel's name: the page can't
// reach a message that does not exist, and no event object (with its `sender`) reaches the page.
const calls = Object.entries(methods).map(([name, channel]) => [
  name,
  (input: unknown) => ipcRenderer.invoke(channel, input),
])
const listeners = Object.entries(pushes).map(([name, channel]) => [
  name,
  (listener: (payload: unknown) => void) => {
    const receive = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(channel, receive)
    return () => void ipcRenderer.removeListener(channel, receive)
  },
])

const api: LeadstandApi = Object.fromEntries([...calls, ...listeners])
contextBridge.exposeInMainWorld('leadstand', api)
