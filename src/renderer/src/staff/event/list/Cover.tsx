import type { EventProfile } from '../../../../../shared/event/profile'
import { mediaUrl } from '../../../../../shared/media'
import classes from './EventList.module.css'

/** What an event looks like, small: its picture, or its colour. */
export function Cover({ profile }: { profile: EventProfile }) {
  return (
    <div className={classes.cover} style={{ background: profile.accentColor }}>
      {profile.picture && <img className={classes.image} src={mediaUrl(profile.picture)} alt="" />}
    </div>
  )
}
