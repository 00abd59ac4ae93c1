import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isBusy } from '../busy'
import { isPressed } from '../commands/shortcuts'
import classes from './SearchField.module.css'

/** What is searched for; the slash key leads here from anywhere on the screen, Escape empties it. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('staff')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!isPressed('search', event) || isBusy(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])
  const clear = () => {
    onChange('')
    field.current?.focus()
  }
  return (
    <div className={classes.search}>
      <IconSearch className={classes.icon} size={18} stroke={1.8} aria-hidden />
      <input
        ref={field}
        className={classes.input}
        type="search"
        aria-label={t('leads.search')}
        aria-keyshortcuts="/"
        placeholder={t('leads.search')}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && value !== '' && clear()}
      />
      {value === '' ? (
        <kbd className={classes.key} aria-hidden>
          /
        </kbd>
      ) : (
        <button type="button" className={classes.clear} aria-label={t('leads.clearSearch')} onClick={clear}>
          <IconX size={16} stroke={1.8} aria-hidden />
        </button>
      )}
    </div>
  )
}
