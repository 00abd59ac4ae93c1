/** What the practice API inside the app received. */
export const practice = {
  title: 'Lo que ha recibido la API de práctica',
  text: 'Un pequeño servidor dentro de esta aplicación que se comporta como el de Hyperaktiv. Nada sale de este dispositivo.',
  total_one: '{{count, number}} petición desde que se inició la aplicación',
  total_other: '{{count, number}} peticiones desde que se inició la aplicación',
  none: 'Aún nada. Envíe el formulario una vez y la petición aparece aquí.',
  noEmail: 'Sin correo',
  answer: 'Respondido {{status}}',
}
