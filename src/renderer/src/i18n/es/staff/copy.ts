/** Why a folder does not take the second copy of the journal, by the kind of failure. */
export const copyTrouble = {
  gone: 'La carpeta no está. ¿Sigue conectada la memoria USB?',
  hangs: 'La carpeta no responde. Saque la memoria USB, vuelva a conectarla o elija otra carpeta.',
  full: 'El disco está lleno. Libere espacio en él, o elija otra carpeta en Ajustes.',
  'read-only':
    'No se puede escribir en la carpeta: es de solo lectura, o este usuario no puede escribir ahí.',
  broken:
    'El disco no responde como debería. Puede que esté fallando, o que se sacara mientras se escribía en él.',
  inside:
    'La carpeta pertenece a los datos del propio Leadstand. Una copia ahí se perdería junto con aquello de lo que es copia.',
  other: 'El sistema dice {{code}}.',
}
