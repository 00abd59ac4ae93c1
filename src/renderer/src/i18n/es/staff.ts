import { backup } from './staff/backup'
import { banner } from './staff/banner'
import { capture } from './staff/capture'
import { commands } from './staff/commands'
import { copyTrouble } from './staff/copy'
import { delivery } from './staff/delivery'
import { diagnostics } from './staff/diagnostics'
import { end } from './staff/end'
import { event } from './staff/event'
import { insights } from './staff/insights'
import { lead } from './staff/lead'
import { leads } from './staff/leads'
import { pill } from './staff/pill'
import { practice } from './staff/practice'
import { quit } from './staff/quit'
import { restore } from './staff/restore'
import { settings } from './staff/settings'
import { trouble } from './staff/trouble'

/** What booth staff read. */
export const staff = {
  nav: {
    label: 'Pantallas del personal',
    capture: 'Captura',
    leads: 'Contactos',
    delivery: 'Entrega',
    event: 'Evento',
    insights: 'Estadísticas',
    backup: 'Copias',
    settings: 'Ajustes',
  },
  skip: 'Saltar al contenido',
  practiceBadge: 'Práctica',
  where: 'Evento y dispositivo',
  lock: 'Bloquear',
  handOver: 'Ceder a visitantes',
  failed: 'No ha funcionado. Inténtelo de nuevo.',
  cancel: 'Cancelar',
  close: 'Cerrar',

  commands,
  pill,
  banner,
  capture,
  leads,
  lead,
  delivery,
  trouble,
  practice,
  event,
  end,
  insights,
  backup,
  restore,
  copyTrouble,
  diagnostics,
  settings,
  quit,
}
