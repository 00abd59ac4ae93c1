import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { EventProfile } from '../../../../../shared/event/profile'
import type { Language } from '../../../../../shared/event/words'
import { VisitorPreview } from '../../../visitor/VisitorPreview'
import classes from './Preview.module.css'
import type { PreviewScreen } from './scene'

/** CSS pixels of the devices that visitors stand before. */
const sizes = {
  portrait: [800, 1280],
  landscape: [1280, 800],
  laptop: [1440, 900],
} as const
export type DeviceKind = keyof typeof sizes
export const devices = Object.keys(sizes) as DeviceKind[]

/**
 * A whole device, made as small as there is room. Nothing in it can be reached until somebody tries it, so that the
 * keyboard's way through the editor does not lead through every question; Escape leaves it again.
 */
export function Device({ kind, event, language, screen, question, trying, onTrying }: DeviceProps) {
  const room = useRef<HTMLDivElement>(null)
  const [width, height] = sizes[kind]
  const scale = useScale(room, width, height)
  return (
    <div className={classes.room} ref={room}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's short way to "Try it". */}
      <div
        className={classes.outline}
        style={{ width: width * scale, height: height * scale }}
        onPointerDown={() => onTrying(true)}
        onKeyDown={(key) => {
          if (key.key === 'Escape') onTrying(false)
        }}
      >
        <div
          className={classes.device}
          inert={!trying}
          data-preview
          style={{ width, height, transform: `scale(${scale})` }}
        >
          <VisitorPreview event={event} language={language} {...{ screen, question }} />
        </div>
      </div>
    </div>
  )
}

function useScale(room: RefObject<HTMLElement | null>, width: number, height: number): number {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [room])
  return Math.min(1, size.width / width, size.height / height)
}

interface DeviceProps {
  kind: DeviceKind
  event: EventProfile
  language: Language
  screen: PreviewScreen
  /** The question on the form that is to be seen. */
  question: string | null
  /** Whether what is in it can be reached. */
  trying: boolean
  onTrying: (trying: boolean) => void
}
