import classes from './Backdrop.module.css'

/** The event's colour with wide rings that come in from a corner; decoration only. */
export function Backdrop() {
  return (
    <svg
      className={classes.backdrop}
      viewBox="0 0 100 100"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
    >
      <circle cx="92" cy="96" r="74" />
      <circle cx="92" cy="96" r="53" />
      <circle cx="92" cy="96" r="33" />
      <circle cx="92" cy="96" r="15" />
    </svg>
  )
}
