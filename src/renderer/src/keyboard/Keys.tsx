import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import Keyboard from 'react-simple-keyboard'
import { erase, pressEnter, textBefore, typeText } from './acting'
import { BACKSPACE, ENTER, HIDE, SHIFT, SPACE } from './icons'
import classes from './Keys.module.css'
import { type Page, rowsOf } from './layouts'
import { type Shift, settleShift, tapShift } from './shift'
import { capitalDue } from './typing'
import { putAway, type Shown } from './watch'

/** Vowel marks stand on a letter: here on the stroke that Arabic writes for none in particular. */
const VOWELS = Object.fromEntries(
  Array.from('\u064e\u064f\u0650\u0651\u0652\u064b\u064c\u064d\u0670', (mark) => [mark, `ـ${mark}`]),
)

/** Milliseconds that backspace is held before it repeats, and between two repeats. */
const HOLD = 450
const REPEAT = 80

/** The keys, docked at the bottom. The app's area ends above them: see room.css. */
export default function Keys({ shown }: { shown: Shown }) {
  const { field, typing } = shown
  const { t } = useTranslation('common', { lng: typing.language })
  const [of, setOf] = useState(shown)
  const [page, setPage] = useState<Page>('letters')
  const [shift, setShift] = useState<Shift>(() => settleShift('off', dueIn(shown)))
  // Another field begins with its letters, whatever the one before was left with.
  if (of !== shown) {
    setOf(shown)
    setPage('letters')
    setShift(settleShift('off', dueIn(shown)))
  }
  useRoom(field)
  const repeat = useRepeat()

  const edit = (change: () => void) => {
    change()
    setShift((now) => settleShift(now, dueIn(shown)))
  }
  const press = (key: string) => {
    switch (key) {
      case '{shift}':
        return setShift(tapShift)
      case '{signs}':
        return setPage('signs')
      case '{letters}':
        return setPage('letters')
      case '{latin}':
        return setPage('latin')
      case '{rare}':
        return setPage('rare')
      case '{hide}':
        return putAway()
      case '{enter}':
        return edit(() => pressEnter(field))
      case '{space}':
        return edit(() => typeText(' '))
      case '{bksp}':
        edit(erase)
        return repeat(() => edit(erase))
      default:
        return edit(() => typeText(key))
    }
  }

  const line = typing.mode === 'text' && typing.multiline
  const arabic = typing.mode === 'text' && typing.language === 'ar'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      role="group"
      aria-label={t('screenKeyboard.label')}
      className={classes.keys}
      lang={typing.language}
      data-screen-keyboard
      data-mode={typing.mode}
      dir="ltr"
      onPointerDown={keepFocus}
      onMouseDown={keepFocus}
    >
      <Keyboard
        theme={classes.theme ?? ''}
        layout={{ now: rowsOf(typing, page, shift) }}
        layoutName="now"
        display={{
          '{shift}': SHIFT,
          '{bksp}': BACKSPACE,
          '{enter}': ENTER,
          '{hide}': HIDE,
          '{space}': SPACE,
          '{signs}': '123',
          '{letters}': arabic ? 'ابت' : 'abc',
          '{latin}': 'abc',
          '{rare}': arabic ? '١٢ ـَ' : 'éäñ',
          ...VOWELS,
        }}
        buttonAttributes={[
          // It is for fingers; who has a Tab key has the letters too.
          { attribute: 'tabindex', value: '-1' },
          { attribute: 'type', value: 'button' },
          { attribute: 'aria-label', value: t('screenKeyboard.shift'), buttons: '{shift}' },
          { attribute: 'aria-pressed', value: String(shift !== 'off'), buttons: '{shift}' },
          { attribute: 'data-shift', value: shift, buttons: '{shift}' },
          { attribute: 'aria-label', value: t('screenKeyboard.erase'), buttons: '{bksp}' },
          {
            attribute: 'aria-label',
            value: t(line ? 'screenKeyboard.line' : 'screenKeyboard.next'),
            buttons: '{enter}',
          },
          { attribute: 'aria-label', value: t('screenKeyboard.hide'), buttons: '{hide}' },
          { attribute: 'aria-label', value: t('screenKeyboard.space'), buttons: '{space}' },
        ]}
        useButtonTag
        preventMouseDownDefault
        // Its own notion of a text is not used, and must not keep what a visitor typed.
        inputPattern={/^$/}
        disableCaretPositioning
        // It would repeat letters too, under a finger that merely rests.
        disableButtonHold
        onKeyPress={press}
      />
    </div>
  )
}

function dueIn({ field, typing }: Shown): boolean {
  return typing.mode === 'text' && capitalDue(typing.capitals, textBefore(field))
}

function keepFocus(event: { preventDefault(): void }) {
  event.preventDefault()
}

/** Takes the keyboard's room from the app while it is there, and keeps the field in view above it. */
function useRoom(field: Shown['field']) {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-typing', true)
    return () => {
      document.documentElement.toggleAttribute('data-typing', false)
    }
  }, [])
  useLayoutEffect(() => {
    field.scrollIntoView({ block: 'nearest' })
  }, [field])
}

/** Returns a function that repeats an action until the finger is lifted, wherever that is. */
function useRepeat(): (action: () => void) => void {
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return (action) => {
    stop.current()
    let timer = setTimeout(function again() {
      action()
      timer = setTimeout(again, REPEAT)
    }, HOLD)
    const end = () => {
      clearTimeout(timer)
      removeEventListener('pointerup', end, { capture: true })
      removeEventListener('pointercancel', end, { capture: true })
    }
    addEventListener('pointerup', end, { capture: true })
    addEventListener('pointercancel', end, { capture: true })
    stop.current = end
  }
}
