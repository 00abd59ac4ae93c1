import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'

/** A question above everything else: what is asked, what is at stake, and the buttons, the safest one last or focused. */
export function Dialog({
  title,
  opened,
  onClose,
  actions,
  below,
  children,
  size = 520,
  returnFocus = true,
}: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={returnFocus}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      {children && <p className={classes.text}>{children}</p>}
      {below && <div className={classes.below}>{below}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </Modal>
  )
}

interface DialogProps {
  title: string
  opened: boolean
  onClose: () => void
  actions?: ReactNode
  /** Between the words and the buttons, for what has to be typed. */
  below?: ReactNode
  children?: ReactNode
  size?: number | string
  /** False: whoever closes it says where the focus goes. */
  returnFocus?: boolean
}
