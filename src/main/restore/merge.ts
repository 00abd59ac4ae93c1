import { type Delivery, type DeviceMark, type ResendPolicy, recover } from '../../shared/delivery'

/** Who looks at two copies of a lead. */
export interface MergeContext {
  /** This device. */
  me: DeviceMark
  policy: ResendPolicy
}

/** A delivery, and the device that sends the lead if nobody has yet. */
interface Copy {
  delivery: Delivery
  owner: DeviceMark
  /** `ambiguous` without an attempt that was under way. */
  certain: number
}

/**
 * The delivery of a file as this device sees it: what was being sent has no known end, and what another device has to send is
 * `elsewhere`. `writer`: the device that wrote the file.
 */
export function asSeenHere(there: Delivery, writer: DeviceMark, context: MergeContext): Delivery {
  return seen(copyOf(there, writer, context.policy), context.me)
}

function copyOf(delivery: Delivery, holder: DeviceMark, policy: ResendPolicy): Copy {
  if (delivery.state === 'elsewhere') return { delivery, owner: delivery.owner, certain: delivery.ambiguous }
  // By the time of the attempt: a restore at another moment must come to the same.
  const at = delivery.state === 'posting' ? delivery.startedAt : 0
  return { delivery: recover(delivery, at, policy), owner: holder, certain: delivery.ambiguous }
}

function seen({ delivery, owner }: Copy, me: DeviceMark): Delivery {
  switch (delivery.state) {
    case 'delivered':
    case 'practised':
      return delivery
    default:
      return owner.id === me.id ? delivery : elsewhere(delivery, owner)
  }
}

function elsewhere(delivery: Delivery, owner: DeviceMark): Delivery {
  const { rev, attempts, ambiguous, burnt, strikes, last, earlier, acceptedAt, takeovers } = delivery
  return {
    state: 'elsewhere',
    ...{ rev, attempts, ambiguous, burnt, strikes },
    ...(last ? { last } : {}),
    ...(earlier ? { earlier } : {}),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(takeovers ? { takeovers } : {}),
    owner,
  }
}

/**
 * What is true of a lead's delivery by this device and by a file, whatever order files are restored in:
 * 1. A delivery that was made stays made, unless staff corrected the lead and sent it once more since.
 * 2. Of two devices that have to send it that one does which took it over last: `takeovers` counts that.
 * 3. Of one device's copies the newer one counts.
 *
 * If two devices tried to send it, it may be at the server as often as one of them says, and twice if both delivered it.
 * It is `here` itself if nothing is new, and has a higher revision otherwise. `here` must not be `posting`.
 */
export function mergeDeliveries(
  here: Delivery,
  there: Delivery,
  writer: DeviceMark,
  context: MergeContext,
): Delivery {
  const { me, policy } = context
  const mine = copyOf(here, me, policy)
  const file = copyOf(there, writer, policy)
  const winner = order(file, mine, me) > 0 ? file : mine
  const takeovers = Math.max(takeoversOf(here), takeoversOf(there))
  const certain = withDoubts(seen(winner, me), doubts(mine, file), policy)
  const result = takeovers ? { ...certain, takeovers } : certain
  if (sameBut(result, here)) return here
  const isFile = file.delivery.rev > here.rev && sameBut(result, seen(file, me))
  return { ...result, rev: isFile ? file.delivery.rev : Math.max(here.rev, file.delivery.rev) + 1 }
}

/** Above 0 if `a` counts. */
function order(a: Copy, b: Copy, me: DeviceMark): number {
  const [one, other] = [a.delivery, b.delivery]
  const is = (state: Delivery['state']) => Number(one.state === state) - Number(other.state === state)
  return (
    knows(one, other) - knows(other, one) ||
    is('delivered') ||
    (one.state === 'delivered' ? 0 : takeoversOf(one) - takeoversOf(other) || byOwner(a, b, me)) ||
    one.rev - other.rev ||
    is('practised') ||
    one.ambiguous - other.ambiguous ||
    one.attempts - other.attempts ||
    (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
  )
}

/** 1 if the one is what staff made of the other: they corrected it and sent it once more. */
function knows(one: Delivery, other: Delivery): 0 | 1 {
  return other.state === 'delivered' && one.acceptedAt !== undefined && one.acceptedAt >= other.at ? 1 : 0
}

function byOwner(a: Copy, b: Copy, me: DeviceMark): number {
  if (a.delivery.state === 'practised' || b.delivery.state === 'practised') return 0
  // Both took it over at the same time: on every device it has to be the same one.
  if (a.owner.id !== b.owner.id) return a.owner.id < b.owner.id ? 1 : -1
  // What this device has to send it knows best; a copy on another one only names it.
  const isNamed = ({ delivery }: Copy) => Number(delivery.state === 'elsewhere')
  return a.owner.id === me.id ? isNamed(b) - isNamed(a) : 0
}

function takeoversOf({ takeovers = 0 }: Delivery): number {
  return takeovers
}

/** How many copies of it the server may have besides one, by what both know. Null: the one that counts knows it best. */
function doubts(a: Copy, b: Copy): number | null {
  const [one, other] = [a.delivery, b.delivery]
  if (one.state === 'practised' || other.state === 'practised') return null
  const most = Math.max(one.ambiguous, other.ambiguous)
  const isDone = ({ state }: Delivery) => state === 'delivered'
  if (one.state === 'delivered' && other.state === 'delivered') {
    const same = one.at === other.at && one.serverId === other.serverId
    return same ? most : Math.max(most, 1)
  }
  const oneLine = isDone(one) || isDone(other) || a.owner.id === b.owner.id
  // An attempt that had no end in the older copy has one in the newer.
  if (oneLine && takeoversOf(one) === takeoversOf(other)) return Math.max(a.certain, b.certain)
  return most
}

function withDoubts(delivery: Delivery, ambiguous: number | null, policy: ResendPolicy): Delivery {
  if (ambiguous === null || ambiguous <= delivery.ambiguous) return delivery
  if (delivery.state !== 'queued') return { ...delivery, ambiguous }
  const { dueAt, ...queued } = delivery
  return { ...queued, state: 'unconfirmed', ambiguous, dueAt: policy === 'hold' ? null : dueAt }
}

/** The same but for the revision and for what the server said, which is sealed anew with each writing. */
export function sameBut(a: Delivery, b: Delivery): boolean {
  return plain(a) === plain(b)
}

function plain({ rev: _rev, last, ...delivery }: Delivery): string {
  const { at, code, status } = last ?? {}
  return JSON.stringify([sorted(delivery), at, code, status])
}

function sorted(delivery: object): unknown[] {
  return Object.entries(delivery)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
