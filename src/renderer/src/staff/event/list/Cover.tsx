import classes from './EventList.module.css'

/** What an event looks like, small: its picture (where the page finds it), or its colour. */
export function Cover({ picture, color }: { picture: string | null; color: string }) {
  return (
    <div className={classes.cover} style={{ background: color }}>
      {picture && <img className={classes.image} src={picture} alt="" />}
    </div>
  )
}
