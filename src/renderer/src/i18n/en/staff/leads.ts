import { leadsBulk } from './leads-bulk'
import { leadsFind } from './leads-find'

/** The list of leads. */
export const leads = {
  ...leadsFind,
  bulk: leadsBulk,
  title: 'Leads',
  filter: 'Show',
  group: {
    all: 'All',
    waiting: 'Waiting',
    unconfirmed: 'Unconfirmed',
    refused: 'Refused',
    incomplete: 'Email missing',
    elsewhere: 'On another device',
    delivered: 'Delivered',
  },
  state: {
    queued: 'Waiting',
    posting: 'Sending',
    unconfirmed: 'Unconfirmed',
    refused: 'Refused',
    incomplete: 'Email missing',
    delivered: 'Delivered',
    practised: 'Delivered in practice',
    elsewhere: 'On another device',
  },
  column: {
    name: 'Name',
    email: 'Email',
    note: 'Note',
    rating: 'Rating',
    state: 'State',
    captured: 'Captured',
  },
  noName: 'No name',
  noEmail: 'No email',
  sealed: 'Can’t be opened here',
  twice: 'May be there twice',
  empty: {
    title: 'No leads yet',
    text: 'Leads appear here as soon as a visitor has sent the form.',
  },
  emptyGroup: {
    title: 'None of these',
    text: 'No lead is in this state at the moment.',
    all: 'Show all leads',
  },
  noHit: {
    title: 'No lead found',
    text: 'Names, emails, phone numbers, answers and notes were searched, within the filters above.',
  },
  noHitYet: 'Leads are still being read, so there may be more in a moment.',
  failed: 'The leads could not be read. They are safe; please try again.',
  tryAgain: 'Try again',
}
