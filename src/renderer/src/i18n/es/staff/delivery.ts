/** At every moment, because it looks more often than a wait lasts. */
const NETWORK =
  'La aplicación busca red cada pocos segundos y pregunta al servidor en cuanto la hay. Los contactos salen en cuanto responde.'

/** The Delivery screen. */
export const delivery = {
  title: 'Entrega',
  verdict: {
    safe: 'Ya puede recoger',
    none: 'Aún no hay contactos',
    'only-here_one': '{{count, number}} contacto solo existe en este dispositivo',
    'only-here_other': '{{count, number}} contactos solo existen en este dispositivo',
    'sum-off': 'La cuenta no cuadra',
  },
  say: {
    safe: 'Todos los contactos captados en este dispositivo están en el servidor.',
    'safe-others': 'Ningún contacto espera en este dispositivo.',
    safePractice:
      'Esto es práctica: todos los contactos están en la API de práctica de esta aplicación, y nada ha ido a Hyperaktiv.',
    practised_one:
      '1 contacto solo fue a la API de práctica y no está en Hyperaktiv. Si es real, ábralo en Contactos y elija «Enviar otra vez».',
    practised_other:
      '{{count, number}} contactos solo fueron a la API de práctica y no están en Hyperaktiv. Si son reales, ábralos en Contactos y elija «Enviar otra vez».',
    elsewhere_one:
      '{{count, number}} contacto es de otro dispositivo, que lo envía. Si no puede, ábralo en Contactos y elija «Hacerse cargo».',
    elsewhere_other:
      '{{count, number}} contactos son de otro dispositivo, que los envía. Si no puede, ábralos en Contactos y elija «Hacerse cargo».',
    none: 'Este dispositivo no tiene contactos.',
    'only-here_one':
      'Aquí está a salvo. Deje este dispositivo encendido y conectado hasta que esté entregado.',
    'only-here_other':
      'Aquí están a salvo. Deje este dispositivo encendido y conectado hasta que todos estén entregados.',
    'safe-here_one': 'Aquí está a salvo.',
    'safe-here_other': 'Aquí están a salvo.',
    held_one:
      '{{count, number}} contacto puede haber llegado, y la aplicación no lo envía otra vez por sí sola. Búsquelo en Hyperaktiv y ábralo después en Contactos.',
    held_other:
      '{{count, number}} contactos pueden haber llegado, y la aplicación no los envía otra vez por sí sola. Búsquelos en Hyperaktiv y ábralos después en Contactos.',
    attention_one: '{{count, number}} contacto está por revisar y no sale por sí solo.',
    attention_other: '{{count, number}} contactos están por revisar y no salen por sí solos.',
    'sum-off':
      'Los números de abajo no coinciden, así que la aplicación no puede decir que todo está entregado. Antes de recoger, guarde una copia de todos los contactos y vuelva a iniciar Leadstand: cuenta de nuevo.',
  },
  sum: 'La cuenta',
  captured: 'Captados',
  part: {
    delivered: 'Entregados',
    practised: 'En práctica',
    waiting: 'En espera',
    unconfirmed: 'Sin confirmar',
    attention: 'Por revisar',
    elsewhere: 'En otro dispositivo',
    deleted: 'Borrados',
  },
  equals: 'es igual a',
  notEquals: 'no es igual a',
  plus: 'más',
  attention: {
    refused: '{{count, number}} rechazados',
    incomplete: '{{count, number}} sin correo',
  },
  unconfirmed: {
    resent_one: '{{count, number}} se envía otra vez por sí solo',
    resent_other: '{{count, number}} se envían otra vez por sí solos',
    held_one: '{{count, number}} espera al personal',
    held_other: '{{count, number}} esperan al personal',
  },

  drain: {
    title: 'Enviando lo que esperaba',
    count: '{{done, number}} de {{total, number}} enviados',
    left: {
      soon: 'Queda menos de un minuto',
      minutes_one: 'Queda {{count, number}} minuto, más o menos',
      minutes_other: 'Quedan unos {{count, number}} minutos',
      hours_one: 'Queda {{count, number}} hora, más o menos',
      hours_other: 'Quedan unas {{count, number}} horas',
    },
    unknown: 'El tiempo restante se ve tras los primeros envíos',
    stopped: 'Detenido por ahora, el motivo está abajo',
  },

  why: 'Por qué espera',
  whyPaused: 'Por qué está en pausa',
  waiting_one: '{{count, number}}\u00a0contacto espera.',
  waiting_other: '{{count, number}}\u00a0contactos esperan.',
  since: 'Desde {{time}}.',
  sinceFor: 'Desde {{time}}, hace {{duration}}.',
  status: 'La respuesta tenía el estado HTTP {{status}}.',
  next: {
    asks: {
      in: 'La aplicación vuelve a preguntar al servidor en {{duration}}, sin contacto. Los contactos salen en cuanto responde.',
      'any-moment': 'La aplicación está preguntando al servidor. Los contactos salen en cuanto responde.',
    },
    'asks-first': {
      in: 'La aplicación vuelve a preguntar en {{duration}}, sin contacto. Si responde la propia API, se intenta un contacto y después siguen todos los demás.',
      'any-moment':
        'La aplicación está preguntando, sin contacto. Si responde la propia API, se intenta un contacto y después siguen todos los demás.',
    },
    network: {
      in: NETWORK,
      'any-moment': NETWORK,
    },
    tries: {
      in: 'Se intenta un contacto en {{duration}}. Si pasa, siguen todos los demás.',
      'any-moment': 'Se intenta un contacto en cualquier momento. Si pasa, siguen todos los demás.',
    },
    reads: {
      in: 'La aplicación intenta leer de nuevo la clave guardada en {{duration}}. Si lo logra, los contactos salen.',
      'any-moment':
        'La aplicación intenta leer la clave guardada en cualquier momento. Si lo logra, los contactos salen.',
    },
    writes: {
      in: 'La aplicación intenta escribir de nuevo en {{duration}}. Si lo logra, los contactos salen.',
      'any-moment': 'La aplicación intenta escribir en cualquier momento. Si lo logra, los contactos salen.',
    },
    'goes-on': {
      in: 'El envío sigue en {{duration}}.',
      'any-moment': 'El envío sigue en cualquier momento.',
    },
    never: 'No se intenta nada hasta que eso esté hecho.',
    'no-lead':
      'Ningún contacto espera, así que no hay nada que intentar. El próximo se intenta por sí solo; si pasa, el envío sigue.',
    now: 'Se está intentando un contacto ahora mismo. Si pasa, siguen todos los demás.',
  },
  tryNow: 'Intentar ahora',
  toSettings: 'Abrir Ajustes',
  toLeads: 'Abrir Contactos',

  clock: {
    ahead: 'El reloj de este dispositivo va {{amount}} adelantado',
    behind: 'El reloj de este dispositivo va {{amount}} atrasado',
    text: 'Dice {{here}}. Según el servidor son {{there}}. Los contactos salen igualmente, pero cada uno lleva la hora de este reloj. Póngalo en hora en los ajustes del sistema.',
  },

  attempts: {
    title: 'Últimos intentos',
    list: 'Los últimos intentos, el más reciente primero',
    none: 'Aún no se ha enviado ni intentado ningún contacto.',
    tried_one: 'El último.',
    tried_other: 'Los últimos {{count, number}}, el más reciente primero.',
    took: 'tardó\u00a0{{duration}}',
    status: 'HTTP\u00a0{{status}}',
    sealed: 'Un contacto que no se puede abrir aquí',
    deleted: 'Un contacto borrado',
  },
}
