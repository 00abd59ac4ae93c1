import { IconChevronRight, type TablerIcon } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './Tile.module.css'

/** A large choice that leads on when it is clicked. Its name is its title; the text describes it. */
export function Tile({ icon: Icon, title, text, onClick }: TileProps) {
  const id = useId()
  return (
    <button
      type="button"
      className={classes.tile}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClick={onClick}
    >
      <span className={classes.icon} aria-hidden="true">
        <Icon size={30} stroke={1.6} />
      </span>
      <span className={classes.title} id={`${id}-title`}>
        {title}
      </span>
      <span className={classes.text} id={`${id}-text`}>
        {text}
      </span>
      <IconChevronRight className={classes.go} size={22} aria-hidden />
    </button>
  )
}

interface TileProps {
  icon: TablerIcon
  title: string
  text: string
  onClick: () => void
}
