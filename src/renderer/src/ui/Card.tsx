import { type ReactNode, useId } from 'react'
import classes from './Card.module.css'

/** A part of a staff screen with its heading (h2), on a ground of its own. */
export function Card({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
