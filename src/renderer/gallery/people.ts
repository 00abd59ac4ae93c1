/** Nobody of these exists: the addresses are example.com's, the numbers are set aside for fiction. */
const names: [first: string, last: string, domain?: string][] = [
  ['Anna', 'Lindqvist'],
  ['Mateo', 'Fernández'],
  ['Priya', 'Raghunathan'],
  ['Jonas', 'Weber', 'studio-weber.example'],
  ['Chiara', 'Bellini'],
  ['Owen', 'Price'],
  ['Zoë', 'van den Heuvel'],
  ['Kofi', 'Mensah'],
  ['Hanna', 'Kowalczyk'],
  ['Luís', 'Tavares'],
  ['Emre', 'Yıldız'],
  ['Maximiliane', 'Freifrau von Hohenstein-Wolkenburg', 'international-precision-instruments.example'],
  ['Aiko', 'Tanaka'],
  ['Thomas', 'O’Rourke'],
  ['Fatima', 'Al-Sayed'],
  ['Nils', 'Åkesson'],
  ['Grace', 'Okonkwo'],
  ['Elif', 'Demir'],
  ['Samuel', 'Clarke'],
  ['Marta', 'Novák'],
  ['Daniel', 'Rosenberg'],
  ['Ingrid', 'Solheim'],
  ['Rohan', 'Mehta'],
  ['Camille', 'Dubois'],
  ['Peter', 'Szabó'],
  ['Leila', 'Haddad'],
  ['Björn', 'Eriksen'],
  ['Amara', 'Diallo'],
  ['Victor', 'Moreau'],
  ['Sofia', 'Papadaki'],
]
const interests = ['A demo', 'Prices', 'Working together', 'Just looking']

export interface Person {
  email: string
  firstName: string
  lastName: string
  phone: string | undefined
  interest: string
  consent: boolean
}

/** The `nth` of thirty people, from 0. */
export function person(nth: number): Person {
  const [firstName, lastName, domain = 'example.com'] = names[nth % names.length] ?? ['Anna', 'Lindqvist']
  return {
    firstName,
    lastName,
    email: `${ascii(firstName)}.${ascii(lastName)}@${domain}`,
    phone: nth % 3 === 2 ? undefined : `+44207946${String(100 + nth * 7).padStart(4, '0')}`,
    interest: interests[nth % interests.length] ?? '',
    consent: nth % 5 !== 3,
  }
}

/** An address's part of a name: without accents, in small letters. */
function ascii(name: string): string {
  const plain = name.replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z]+/g, '-')
}
