import '@mantine/core/styles.layer.css'
import './ui/fonts.css'
import './ui/base.css'
import './ui/icons.css'
import './keyboard/room.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followLanguage } from './app/language'
import { watchOnline } from './app/online'
import { startI18n } from './i18n'
import { quietGestures } from './keyboard/gestures'
import { startLeads } from './lead/start'
import { watchKeyboard } from './ui/keyboard'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

startI18n()
followLanguage()
watchKeyboard()
quietGestures()
watchOnline()
// The fonts lie beside the page and are there before the main process has answered, so nothing is
// drawn in another one first and then moves.
await Promise.all([
  document.fonts.load('1rem "Inter Variable"'),
  document.fonts.load('1rem "Noto Sans Arabic"', 'ع'),
]).catch(() => [])
createRoot(root).render(<App />)
// After the first screen, so that opening the stores never keeps a visitor waiting.
requestAnimationFrame(() => setTimeout(() => void startLeads()))
