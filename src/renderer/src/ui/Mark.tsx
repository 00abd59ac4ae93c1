import classes from './Mark.module.css'

/** Leadstand's mark: an L that is a stand, and the person who came to it. Decoration; whoever places it names it. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect className={classes.ground} width="40" height="40" rx="11" />
      <path className={classes.figure} d="M11 9.5h5.5V25H30v5.5H11z" />
      <circle className={classes.figure} cx="25.25" cy="15.25" r="4.75" />
    </svg>
  )
}
