import { useEffect, useEffectEvent } from 'react'
import { asksSomething, isBusy } from '../busy'
import { Palette } from './Palette'
import { ShortcutSheet } from './ShortcutSheet'
import { isPressed } from './shortcuts'

export type Overlay = 'palette' | 'sheet'

/** What the keyboard brings up over every staff screen. `onGone`: a command led to another screen, which wants the focus. */
export function Overlays({ shown, onShow, onGone }: OverlaysProps) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isPressed('palette', event) && (shown === 'palette' || !asksSomething())) {
      event.preventDefault()
      onShow(shown === 'palette' ? null : 'palette')
    }
    if (isPressed('sheet', event) && !isBusy(event.target)) {
      event.preventDefault()
      onShow('sheet')
    }
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const close = () => onShow(null)
  return (
    <>
      <Palette opened={shown === 'palette'} onClose={close} onSheet={() => onShow('sheet')} onGone={onGone} />
      <ShortcutSheet opened={shown === 'sheet'} onClose={close} />
    </>
  )
}

interface OverlaysProps {
  shown: Overlay | null
  onShow: (overlay: Overlay | null) => void
  onGone: () => void
}
