import type { LetterTexts } from './texts.ts';

export const english: LetterTexts = {
  confirmed: {
    subject: '{event}: the seats are yours',
    body: 'Hello {name},\n\nsee you {when}, {where}. Seats: {seats}.\nThe ticket beside this letter has the code for the door.\n\nIf anything changes, change or free the seats here:\n{link}\n\n{shop}',
  },
  waiting: {
    subject: '{event}: you are on the waiting list',
    body: 'Hello {name},\n\nthere are no seats left for {event}, {when}: you are on the waiting list for {seats}.\nIf one becomes free, you get a letter. See how it stands, or leave the list, here:\n{link}\n\n{shop}',
  },
  changed: {
    subject: '{event}: your registration is changed',
    body: 'Hello {name},\n\nyour registration for {event}, {when}, is now for {seats}.\nYou can change it again here:\n{link}\n\n{shop}',
  },
  cancelled: {
    subject: '{event}: registration cancelled',
    body: 'Hello {name},\n\nyour registration for {event}, {when}, is cancelled. The seats go to the next in line.\nIf this is a mistake, register again here:\n{link}\n\n{shop}',
  },
  'seat-offered': {
    subject: '{event}: a seat became free for you',
    body: 'Hello {name},\n\nthere is room for you at {event}, {when}. Seats held for you: {seats}, until {until}.\nTake them here:\n{link}\n\nThen they go to the next in line.\n\n{shop}',
  },
  'seat-lapsed': {
    subject: '{event}: the seat went to someone else',
    body: 'Hello {name},\n\nthe time to confirm the seat at {event} is over; it went to the next in line.\nJoin the waiting list again here:\n{link}\n\n{shop}',
  },
  moved: {
    subject: '{event}: another day, time or place',
    body: 'Hello {name},\n\n{event} is now {when}, {where}. Your registration ({seats}) stands.\nIf you can no longer come, free the seats here:\n{link}\n\n{shop}',
  },
  'called-off': {
    subject: '{event} will not take place',
    body: 'Hello {name},\n\n{event}, {when}, will not take place. There is nothing to do: your registration is cancelled.\n\n{shop}',
  },
  reminder: {
    subject: '{event}: see you {when}',
    body: 'Hello {name},\n\nsee you {when}, {where}. Seats: {seats}.\nIf you can no longer come, free the seats for who waits here:\n{link}\n\n{shop}',
  },
  thanks: {
    subject: 'Thank you for coming to {event}',
    body: 'Hello {name},\n\nthank you for being with us at {event}. How was it? One line in answer to this letter is enough.\n\n{shop}',
  },
};
