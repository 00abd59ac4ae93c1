import { Modal } from '@mantine/core'
import { type ReactNode, use } from 'react'
import { FrameElement } from './Frame'
import classes from './FrameDialog.module.css'

/** A dialog above the visitor's screen and no larger than it, in its language and direction. */
export function FrameDialog({ opened, onClose, title, size, children }: FrameDialogProps) {
  const target = use(FrameElement)
  if (!target) return null
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      portalProps={{ target }}
      classNames={{
        header: classes.header ?? '',
        title: classes.title ?? '',
        content: classes.content ?? '',
      }}
    >
      {children}
    </Modal>
  )
}

interface FrameDialogProps {
  opened: boolean
  onClose: () => void
  title: string
  /** Greatest width. */
  size: string
  children: ReactNode
}
