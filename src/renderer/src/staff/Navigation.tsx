import {
  IconAddressBook,
  IconCalendarEvent,
  IconChartBar,
  IconDeviceUsb,
  IconSend,
  IconSettings,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Mark } from '../ui/Mark'
import classes from './Navigation.module.css'

/** In the order in which they are offered. */
export const screens = [
  { to: '/capture', name: 'capture', Icon: IconUserPlus },
  { to: '/leads', name: 'leads', Icon: IconAddressBook },
  { to: '/delivery', name: 'delivery', Icon: IconSend },
  { to: '/event', name: 'event', Icon: IconCalendarEvent },
  { to: '/insights', name: 'insights', Icon: IconChartBar },
  { to: '/backup', name: 'backup', Icon: IconDeviceUsb },
  { to: '/settings', name: 'settings', Icon: IconSettings },
] as const

/** The staff screens: a column at the left, or a bar below on a tablet held upright. */
export function Navigation() {
  const { t } = useTranslation('staff')
  const [location] = useLocation()
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      <div className={classes.brand}>
        <Mark size={30} />
        <span>Leadstand</span>
      </div>
      <ul className={classes.list}>
        {screens.map(({ to, name, Icon }) => (
          <li key={to}>
            <Link
              href={to}
              className={classes.link}
              aria-current={location === to || location.startsWith(`${to}/`) ? 'page' : undefined}
            >
              <Icon className={classes.icon} size={21} stroke={1.7} aria-hidden />
              {t(`nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
