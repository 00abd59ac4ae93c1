export const common = {
  product: 'Leadstand',
  back: 'Atrás',
  cancel: 'Cancelar',
  done: 'Listo',
  optional: 'opcional',
  loading: 'Un momento…',
  verdict: {
    good: 'Bien',
    warning: 'Tenga en cuenta',
    bad: 'Problema',
    neutral: 'Nota',
  },
  crash: {
    title: 'Un momento',
    text: 'Algo ha fallado en esta pantalla. Se reinicia sola. Los contactos guardados están a salvo.',
  },
  keypad: {
    label: 'Teclas numéricas',
    erase: 'Borrar la última cifra',
  },
  screenKeyboard: {
    label: 'Teclado en pantalla',
    shift: 'Mayúsculas',
    erase: 'Borrar',
    next: 'Campo siguiente',
    line: 'Línea nueva',
    hide: 'Ocultar el teclado',
    space: 'Espacio',
  },
} as const
