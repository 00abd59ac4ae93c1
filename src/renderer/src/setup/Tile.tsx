import { IconChevronRight, type TablerIcon } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './Tile.module.css'

/** A large choice that leads on when it is clicked, wherever: its title is a button that covers all of it. */
export function Tile({ icon: Icon, title, text, onClick }: TileProps) {
  const id = useId()
  return (
    <div className={classes.tile}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={30} stroke={1.6} />
      </span>
      <button type="button" className={classes.title} aria-describedby={id} onClick={onClick}>
        {title}
      </button>
      <p className={classes.text} id={id}>
        {text}
      </p>
      <IconChevronRight className={classes.go} size={22} aria-hidden />
    </div>
  )
}

interface TileProps {
  icon: TablerIcon
  title: string
  text: string
  onClick: () => void
}
