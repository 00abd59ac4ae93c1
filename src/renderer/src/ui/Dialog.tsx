import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'

/** A question above everything else: what is asked, what is at stake, and the buttons, the safest one last or focused. */
export function Dialog({ title, opened, onClose, actions, below, children }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={520}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      <p className={classes.text}>{children}</p>
      {below && <div className={classes.below}>{below}</div>}
      <div className={classes.actions}>{actions}</div>
    </Modal>
  )
}

interface DialogProps {
  title: string
  opened: boolean
  onClose: () => void
  actions: ReactNode
  /** Between the words and the buttons, for what has to be typed. */
  below?: ReactNode
  children: ReactNode
}
