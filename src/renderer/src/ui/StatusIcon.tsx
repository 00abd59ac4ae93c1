import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './tone.module.css'

/** How a thing stands. The colour is never alone: each has its own icon, and words beside it. */
export type Tone = 'good' | 'warning' | 'bad' | 'neutral'

const icons = { good: IconCircleCheck, warning: IconAlertTriangle, bad: IconCircleX, neutral: IconInfoCircle }

/** The icon of a tone, `size` in px. `labelled` gives it a name of its own, where no text beside it says the same. */
export function StatusIcon({ tone, size = 22, labelled = false }: StatusIconProps) {
  const { t } = useTranslation()
  const Icon = icons[tone]
  const name = labelled ? { role: 'img', 'aria-label': t(`verdict.${tone}`) } : { 'aria-hidden': true }
  return <Icon className={classes[tone]} size={size} stroke={1.9} {...name} />
}

interface StatusIconProps {
  tone: Tone
  size?: number
  labelled?: boolean
}
