import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A staff screen: its heading (h1), one line about it, what can be done at the right, and the rest below, scrolling. */
export function Page({ title, lead, actions, wide = false, children }: PageProps) {
  return (
    <div className={classes.page}>
      <div className={classes.column} data-wide={wide || undefined}>
        <header className={classes.head}>
          <div className={classes.words}>
            <h1 className={classes.title}>{title}</h1>
            {lead && <p className={classes.lead}>{lead}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  )
}

interface PageProps {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  /** Tables and other things that use the whole width. */
  wide?: boolean
  children: ReactNode
}
