export const setup = {
  step: 'Paso {{step}} de {{steps}}',
  language: 'Idioma',
  next: 'Siguiente',
  problems: {
    title: 'El archivo de configuración no se ha usado',
    text: 'No se ha tomado nada de él. Corrija estos puntos y vuelva a iniciar, o configure a mano.',
  },
  role: {
    title: '¿Para qué se usará este dispositivo?',
    name: 'Nombre del dispositivo',
    nameHint: 'Para distinguir sus dispositivos.',
    nameError: 'Póngale un nombre de hasta 60 caracteres.',
    kiosk: 'Quiosco',
    kioskText:
      'Pantalla completa para visitantes, que rellenan ellos mismos el formulario. El personal entra con un PIN.',
    laptop: 'Portátil del personal',
    laptopText: 'Una ventana para su equipo. Se puede ceder a los visitantes en cualquier momento.',
    defaultName: { kiosk: 'Tableta 1', laptop: 'Portátil 1' },
  },
  connection: {
    title: '¿Adónde van los contactos?',
    practice: 'Práctica',
    practiceText: 'Un pequeño servidor dentro de esta aplicación los recibe. Nada sale de este dispositivo.',
    hyperaktiv: 'Hyperaktiv',
    hyperaktivText: 'Los contactos se envían a su cuenta de Hyperaktiv, ahora o en cuanto haya red.',
  },
  hyperaktiv: {
    title: 'Conectar con Hyperaktiv',
    key: 'Clave de API',
    keyHint: 'Queda bajo llave en este dispositivo y no se vuelve a mostrar.',
    keyError: 'Pegue la clave de API: letras, cifras y signos, sin espacios.',
    ref: 'Referencia del origen',
    refHint: 'En los ajustes de su funnel en Hyperaktiv.',
    refError: 'Escriba la referencia, de hasta 200 caracteres.',
    event: 'Nombre del evento',
    eventHint: 'Sus visitantes lo ven en la primera pantalla.',
    eventError: 'Escriba un nombre de hasta 100 caracteres.',
    advanced: 'Avanzado',
    baseUrl: 'URL base',
    baseUrlError:
      'Empiece por https://, como https://app.hyperaktiv.ai/api/v1. Sin la s solo vale para este dispositivo.',
  },
  pin: {
    title: 'Elija un PIN para el personal',
    text: 'Abre los contactos y los ajustes de este dispositivo. No hay otra manera de entrar: recuérdelo bien.',
    pin: 'PIN del personal',
    pinHint: 'De 4 a 12 cifras',
    repeat: 'Repita el PIN',
    shapeError: 'Escriba de 4 a 12 cifras.',
    repeatError: 'Los dos PIN son distintos. Escriba dos veces el mismo.',
  },
  checks: {
    title: 'Todo listo',
    titleRunning: 'Comprobando este dispositivo',
    titleFailed: 'Casi listo',
    running: 'Tarda unos segundos.',
    again: 'Comprobar de nuevo',
    open: { kiosk: 'Abrir el quiosco', laptop: 'Abrir Leadstand' },
    accept: { kiosk: 'Aceptar y abrir el quiosco', laptop: 'Aceptar y abrir Leadstand' },
    failed: 'No se han podido hacer las comprobaciones. Puede seguir o intentarlo de nuevo.',
    finishFailed: {
      disk: 'No se ha podido guardar la configuración: el disco no la ha admitido. Haga sitio e inténtelo de nuevo.',
      other: 'No se ha podido guardar la configuración. Inténtelo de nuevo.',
    },
    storage: {
      name: 'Almacenamiento',
      ok: 'Los contactos se guardan con seguridad en este dispositivo.',
      warning: 'Los contactos se guardan, pero el sistema puede borrarlos cuando el disco se llene.',
      failed: 'Este dispositivo no puede guardar contactos con seguridad. Revise su disco antes del evento.',
    },
    secrets: {
      name: 'Secretos',
      ok: 'El almacén de claves de este equipo protege las claves.',
      warning:
        'Este equipo no tiene almacén de claves. Aquí las claves solo están disimuladas: quien pueda copiar sus archivos podría leerlas.',
      failed: 'El almacén de claves de este equipo no responde. Inicie sesión en él y compruebe de nuevo.',
    },
    disk: {
      name: 'Espacio en disco',
      ok: '{{value}} libres.',
      warning: 'Solo {{value}} libres. Haga sitio antes del evento.',
      failed: 'No queda sitio ({{value}} libres). Haga sitio antes del evento.',
    },
    api: {
      name: 'Conexión',
      ok: 'El servidor responde.',
      warning:
        'La dirección no responde como lo haría la API. Compárela con la que le dio Hyperaktiv. Mientras tanto, los contactos esperan en este dispositivo.',
      failed: 'El servidor no responde. Mientras tanto, los contactos esperan en este dispositivo.',
      silent: {
        offline: 'Este dispositivo no tiene red. Los contactos esperan en él hasta que la haya.',
        unreachable:
          'Nada responde en esta dirección. Compárela con la que le dio Hyperaktiv y mire si se abren otras páginas web. Los contactos esperan en este dispositivo.',
        'no-answer':
          'Se llegó al servidor, pero no respondió a tiempo. Mientras tanto, los contactos esperan en este dispositivo.',
      },
      unasked:
        'Aún no se ha preguntado al servidor. El primer contacto mostrará si la dirección, la clave y la referencia son correctas; lo dirá la pantalla Entrega.',
    },
    clock: {
      name: 'Reloj',
      ok: 'El reloj coincide con el del servidor.',
      warning:
        'El reloj se aparta {{value}} del reloj del servidor. Póngalo en hora, para que los contactos lleven la hora correcta.',
      failed: 'No se ha podido comparar el reloj.',
    },
    screen: {
      name: 'Pantalla',
      ok: 'El quiosco cubre toda la pantalla.',
      warning: 'El quiosco no cubre toda la pantalla. Revise los paneles del escritorio.',
      failed: 'El quiosco no cubre toda la pantalla. Revise los paneles del escritorio.',
    },
  },
}
