/** The report for support. */
export const diagnostics = {
  title: 'Diagnóstico',
  text: 'Un informe ayuda al soporte a averiguar por qué algo no funciona.',
  holds:
    'Contiene las versiones de la aplicación y del sistema, cuántos contactos hay en cada estado, los últimos resultados de envío, la diferencia del reloj con el del servidor, el almacén de claves y el espacio libre en disco.',
  holdsNot: 'No contiene datos personales, ni la clave de API, ni el PIN.',
  save: 'Guardar un informe…',
  saved: 'Informe guardado',
  savedText: 'Está en {{path}}. Puede leerlo en cualquier editor de texto antes de enviarlo.',
  cancelled: 'Cancelado. No se ha guardado ningún informe.',
  error: {
    title: 'El informe no se ha guardado',
    disk: 'No se ha podido escribir el archivo: el disco puede estar lleno, protegido o desconectado. Elija otro lugar e inténtelo de nuevo.',
    locked: 'El dispositivo se bloqueó entretanto. Desbloquéelo e inténtelo de nuevo.',
    other: 'Algo ha fallado al escribir. Inténtelo de nuevo.',
  },
}
