import { useEffect, useState, useSyncExternalStore } from 'react'
import { main } from '../../app/bridge'
import { type Asked, openRows, type Rows, type Shown } from './rows'

/** The rows of a filter, kept fresh for as long as the list is on screen; nothing of them is left after it. */
export function useRows(asked: Asked): { shown: Shown; rows: Rows } {
  const [rows] = useState(() => openRows((question) => main.listLeads(question)))
  useEffect(() => rows.ask(asked), [rows, asked])
  useEffect(() => main.onLeadsChanged(rows.refresh), [rows])
  return { shown: useSyncExternalStore(rows.subscribe, rows.get), rows }
}
