import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ErrorBoundary.module.css'

/** Milliseconds a broken screen is shown before it starts anew. */
const RESTART_AFTER = 3000

/** Catches a screen that breaks and starts it anew, so that an unattended device never stays on a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  private timer: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch() {
    this.timer = setTimeout(() => this.setState({ broken: false }), RESTART_AFTER)
  }

  override componentWillUnmount() {
    clearTimeout(this.timer)
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useTranslation()
  return (
    <main className={classes.broken} role="alert">
      <h1 className={classes.title}>{t('crash.title')}</h1>
      <p>{t('crash.text')}</p>
    </main>
  )
}
