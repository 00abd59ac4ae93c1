import { MantineProvider } from '@mantine/core'
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { schemeOf } from '../../../shared/appearance'
import type { AppState } from '../../../shared/ipc'
import { ScreenKeyboard } from '../keyboard/ScreenKeyboard'
import { newerStore } from '../lead/open-store'
import { PinScreen } from '../session/PinScreen'
import { accentOf } from '../ui/palette'
import { themeOf, variablesOf } from '../ui/theme'
import { usePrefersDark } from '../ui/usePrefersDark'
import { VisitorArea } from '../visitor/VisitorArea'
import { main } from './bridge'
import { ErrorBoundary } from './ErrorBoundary'
import { NewerStore } from './NewerStore'
import { nonce } from './nonce'
import { useAppState } from './state'

// Only when they are opened: a visitor's screen waits for neither.
const Setup = lazy(() => import('../setup/Setup'))
const loadStaffArea = () => import('../staff/StaffArea')
const StaffArea = lazy(loadStaffArea)
const QuitDialog = lazy(() => import('../staff/QuitDialog').then((it) => ({ default: it.QuitDialog })))

/** The whole window, from what the main process told last. */
export function App() {
  const state = useAppState()
  const [staffWanted, setStaffWanted] = useState(false)
  useEffect(() => main.onStaffRequested(() => setStaffWanted(true)), [])
  const prefersDark = usePrefersDark()
  const newer = useSyncExternalStore(newerStore.subscribe, newerStore.get)
  const color = state?.event.accentColor
  const look = useMemo(() => {
    if (!color) return null
    const accent = accentOf(color)
    return { theme: themeOf(accent), cssVariablesResolver: variablesOf(accent) }
  }, [color])
  if (!state || !look) return null
  // The request is fulfilled; after locking, the device is the visitors' again.
  if (state.unlocked && staffWanted) setStaffWanted(false)

  const pin = state.setUp && !state.unlocked && (staffWanted || !state.kiosk)
  const visitors = state.setUp && state.kiosk && !state.unlocked && !pin
  const { appearance, event } = state
  const scheme = schemeOf({ visitors, theme: event.theme, appearance, prefersDark })
  return (
    <MantineProvider
      {...look}
      // The first for the first frame, the second for whatever follows.
      defaultColorScheme={scheme}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <ErrorBoundary>
        <Suspense>
          {newer ? (
            <NewerStore state={state} />
          ) : (
            <Screen {...{ state, pin }} onStaffWanted={setStaffWanted} />
          )}
        </Suspense>
      </ErrorBoundary>
      <ScreenKeyboard />
    </MantineProvider>
  )
}

function Screen({ state, pin, onStaffWanted }: ScreenProps) {
  // Fetched while the PIN is typed.
  useEffect(() => {
    if (pin) void loadStaffArea()
  }, [pin])

  if (!state.setUp) return <Setup state={state} />
  return (
    <>
      {state.kiosk && (
        <VisitorArea
          event={state.event}
          revision={state.eventRevision}
          covered={state.unlocked || pin}
          onStaff={() => onStaffWanted(true)}
        />
      )}
      {pin && <PinScreen state={state} onBack={state.kiosk ? () => onStaffWanted(false) : null} />}
      {/* The staff's screens bring their own, which also knows the way to the backup. */}
      {pin && <QuitDialog onGo={null} />}
      {state.unlocked && <StaffSession />}
    </>
  )
}

interface ScreenProps {
  state: AppState
  /** Staff want in, and their PIN is asked for. */
  pin: boolean
  onStaffWanted: (wanted: boolean) => void
}

/** The staff's screens have places, but no address: a lock or a reload leaves nothing to come back to. */
function StaffSession() {
  const [place] = useState(() => memoryLocation({ path: '/' }))
  return (
    <Router hook={place.hook}>
      <StaffArea />
    </Router>
  )
}
