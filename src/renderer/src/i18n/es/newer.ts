/** The one screen that is left when a later version stored the leads. */
export const newer = {
  title: 'Los contactos de este dispositivo los guardó un Leadstand más nuevo',
  text: 'Esta versión anterior no puede leerlos. No ha cambiado nada y no admite contactos nuevos, para que no se pierda ninguno.',
  todo: 'Vuelva a iniciar la versión más nueva: todos los contactos están ahí.',
  close: 'Cerrar la aplicación',
}
