import { type CSSProperties, useState, useSyncExternalStore } from 'react'
import type { EventProfile } from '../../../shared/event/profile'
import { mediaUrl } from '../../../shared/media'
import classes from './Scene.module.css'
import { scrimOpacity } from './scrim'

const still = matchMedia('(prefers-reduced-motion: reduce)')
const onStill = (listener: () => void) => {
  still.addEventListener('change', listener)
  return () => still.removeEventListener('change', listener)
}

const veil = { '--scrim': scrimOpacity() } as CSSProperties

/**
 * What of an event's video and picture can be shown, the video first: one that does not play gives way to the picture,
 * and that to the event's colour. Who wants no motion gets no video.
 */
export function useScene({ video, picture }: EventProfile): Scene | null {
  const calm = useSyncExternalStore(onStill, () => still.matches)
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set())
  const onBroken = (name: string) => setBroken((all) => new Set(all).add(name))
  const works = (name: string | undefined) => (name !== undefined && !broken.has(name) ? name : undefined)
  const [playing, shown] = [calm ? undefined : works(video), works(picture)]
  return playing || shown ? { video: playing, picture: shown, onBroken } : null
}

export interface Scene {
  video: string | undefined
  picture: string | undefined
  onBroken: (name: string) => void
}

/** The picture or the video in a loop, under as much ink as words on it need. */
export function SceneLayer({ scene: { video, picture, onBroken } }: { scene: Scene }) {
  return (
    <div className={classes.scene} style={veil} aria-hidden="true">
      {picture && (
        <img className={classes.media} src={mediaUrl(picture)} alt="" onError={() => onBroken(picture)} />
      )}
      {video && (
        <video
          key={video}
          className={classes.media}
          src={mediaUrl(video)}
          poster={picture && mediaUrl(picture)}
          autoPlay
          muted
          playsInline
          loop
          disablePictureInPicture
          tabIndex={-1}
          onError={() => onBroken(video)}
        />
      )}
    </div>
  )
}
