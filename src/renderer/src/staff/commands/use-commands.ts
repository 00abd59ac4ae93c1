import {
  IconCalendarEvent,
  IconDeviceUsb,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconRefresh,
  IconSearch,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { theme } from '../../../../shared/event/profile'
import { staffLanguages } from '../../../../shared/staff-language'
import { main } from '../../app/bridge'
import { useAppState } from '../../app/state'
import { nameOf } from '../../i18n/language-name'
import { useTally } from '../../lead/hooks'
import { leftToSend } from '../../lead/store'
import { tryNow } from '../../lead/try-now'
import { openDraft } from '../event/drafts'
import { findPath } from '../leads/find-path'
import { screens } from '../Navigation'
import { useEventNames } from '../use-event-names'
import type { Findable } from './found'
import type { ShortcutName } from './shortcuts'

/** `gone`: it led to another screen. `failed`: the main process could not do it. `sheet`: the shortcuts are wanted. */
type Done = 'done' | 'gone' | 'failed' | 'sheet'

export interface Command extends Findable {
  id: string
  Icon: typeof IconLock
  /** What does the same without the palette. */
  shortcut?: ShortcutName
  run: () => Done | Promise<Done>
}

/**
 * What staff can do at this moment, in the order in which it is offered. What only a screen can do with its own questions (a backup,
 * an event) is offered as the way to that screen.
 */
export function useCommands(): Command[] {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const app = useAppState()
  const tally = useTally()
  const events = useEventNames()
  if (!app) return []
  const go = (to: string) => () => {
    navigate(to)
    return 'gone' as const
  }
  const ask = (call: Promise<{ ok: boolean }>) => call.then(({ ok }): Done => (ok ? 'done' : 'failed'))

  return [
    {
      id: 'capture',
      label: t('commands.capture'),
      keywords: t('commands.captureKeywords'),
      Icon: IconUserPlus,
      run: go('/capture'),
    },
    {
      id: 'backup',
      label: t('commands.backup'),
      keywords: t('commands.backupKeywords'),
      Icon: IconDeviceUsb,
      run: go('/backup'),
    },
    ...when(tally !== null && leftToSend(tally) > 0, {
      id: 'try-now',
      label: t('commands.tryNow'),
      keywords: t('commands.tryNowKeywords'),
      Icon: IconRefresh,
      run() {
        tryNow()
        navigate('/delivery')
        return 'gone'
      },
    }),
    ...when(app.device.role === 'laptop', {
      id: 'hand-over',
      label: t('handOver'),
      keywords: t('commands.handOverKeywords'),
      Icon: IconUsers,
      run: () => ask(main.handOver()),
    }),
    {
      id: 'lock',
      label: t('commands.lock'),
      keywords: t('commands.lockKeywords'),
      Icon: IconLock,
      run: () => ask(main.lock()),
    },
    ...screens.map(({ to, name, Icon }) => ({
      id: to,
      label: t('commands.go', { screen: t(`nav.${name}`) }),
      keywords: t('commands.goKeywords'),
      Icon,
      run: go(to),
    })),
    ...events.map(({ id, name }) => ({
      id: `event-${id}`,
      label: t('commands.event', { name }),
      keywords: t('commands.eventKeywords'),
      Icon: IconCalendarEvent,
      async run(): Promise<Done> {
        const answer = await main.getEvents()
        const profile = answer.ok && answer.value.events.find((one) => one.profile.id === id)?.profile
        if (!profile) return 'failed'
        openDraft(profile)
        navigate(`/event/${id}`)
        return 'gone'
      },
    })),
    ...theme.options
      .filter((look) => look !== app.appearance)
      .map((look) => ({
        id: `look-${look}`,
        label: t(`commands.look.${look}`),
        keywords: t('commands.lookKeywords'),
        Icon: IconMoon,
        run: () => ask(main.saveAppearance({ appearance: look })),
      })),
    ...staffLanguages
      .filter((language) => language !== app.language)
      .map((language) => ({
        id: `language-${language}`,
        label: t('commands.language', { name: nameOf(language) }),
        keywords: t('commands.languageKeywords'),
        Icon: IconLanguage,
        run: () => ask(main.saveLanguage({ language })),
      })),
    {
      id: 'sheet',
      label: t('commands.showSheet'),
      keywords: t('commands.showSheetKeywords'),
      Icon: IconKeyboard,
      shortcut: 'sheet',
      run: () => 'sheet',
    },
    {
      id: 'quit',
      label: t('commands.quit'),
      keywords: t('commands.quitKeywords'),
      Icon: IconLogout,
      run: () => ask(main.requestQuit()),
    },
  ]
}

/** Searches the leads for what was typed; null if nothing was. */
export function useSearch(words: string): Command | null {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  if (words === '') return null
  return {
    id: 'search',
    label: t('commands.search', { words }),
    keywords: '',
    Icon: IconSearch,
    run() {
      navigate(findPath(words))
      return 'gone'
    },
  }
}

function when(possible: boolean, command: Command): Command[] {
  return possible ? [command] : []
}
