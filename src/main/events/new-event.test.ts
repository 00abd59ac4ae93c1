import { expect, test } from 'vitest'
import { eventProfile } from '../../shared/event/profile'
import { asNewEvent } from './new-event'

const fair = eventProfile.parse({ name: 'Fair', id: 'fair' })
const named = (id: string, name: string) => eventProfile.parse({ id, name })

test('an event that no other is like stays as it is', () => {
  expect(asNewEvent(fair, [named('other', 'Other')])).toEqual(fair)
})

test('an event gets an id and a name that none of the others has', () => {
  expect(asNewEvent(fair, [fair])).toEqual({ ...fair, id: 'fair-2', name: 'Fair (2)' })
  expect(asNewEvent(fair, [fair, named('fair-2', 'Else')])).toMatchObject({ id: 'fair-3', name: 'Fair (2)' })
  expect(asNewEvent(fair, [named('x', 'Fair')])).toMatchObject({ id: 'fair', name: 'Fair (2)' })
})

test('an id and a name that are as long as they may be are cut before the number', () => {
  const long = named('a'.repeat(40), 'A'.repeat(100))
  expect(eventProfile.parse(asNewEvent(long, [long]))).toMatchObject({
    id: `${'a'.repeat(38)}-2`,
    name: `${'A'.repeat(96)} (2)`,
  })
})
