import { createContext, use, useSyncExternalStore } from 'react'
import { captureLead } from '../../lead/actions'
import { addEncounter, removeEncounter, undoCapture } from '../../lead/encounters'
import type { Desk, DeskHands, DeskState } from './desk'

export const DeskContext = createContext<Desk | null>(null)

/** The desk of the staff who are signed in. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('there is a desk only on staff screens')
  return desk
}

export function useDeskState(desk: Desk): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.get)
}

export const deskHands: DeskHands = {
  capture: captureLead,
  addEncounter,
  undoCapture,
  undoEncounter: removeEncounter,
}
