import type { ReactNode } from 'react'
import classes from './Notice.module.css'
import { StatusIcon, type Tone } from './StatusIcon'

/**
 * A few words in a box, with the icon and colour of how things stand. `live` has it read out when it
 * appears: `alert` at once, `status` when the reader is done.
 */
export function Notice({ tone, title, children, actions, live }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} {...(live ? { role: live } : {})}>
      <StatusIcon tone={tone} />
      <div className={classes.body}>
        {title && <p className={classes.title}>{title}</p>}
        {children && <div className={classes.text}>{children}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  )
}

interface NoticeProps {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  live?: 'alert' | 'status'
}
