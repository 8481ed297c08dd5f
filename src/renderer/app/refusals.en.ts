/** Every expected no of the shop, in English: why, and what to do next. Codes are never renamed. */
import type { RefusalCode } from '../../api/refusals.ts';
import { counterRefusalsEn } from './refusals/counter.en.ts';
import { loyaltyRefusalsEn } from './refusals/loyalty.en.ts';
import { pricesRefusalsEn } from './refusals/prices.en.ts';
import { promoteRefusalsEn } from './refusals/promote.en.ts';
import { stockRefusalsEn } from './refusals/stock.en.ts';
import type { RefusalText } from './refusals/refusal-text.ts';

export const refusalsEn = {
  ...pricesRefusalsEn,
  ...promoteRefusalsEn,
  ...stockRefusalsEn,
  ...counterRefusalsEn,
  ...loyaltyRefusalsEn,
  other: {
    why: 'The shop did not accept this step ({code}).',
    next: 'Nothing changed. Try again, or look the code up in the help.',
  },
  'contact-hours-wrong': {
    why: 'The last hour ({until}) comes before the first one ({from}).',
    next: 'Write first when it begins, then when it ends. Nothing changed.',
  },
  'mailing-not-a-draft': {
    why: 'This letter has gone out already: it cannot be changed any more.',
    next: 'Write another one. Nothing changed.',
  },
  'mailing-nobody': {
    why: 'There is nobody to send it to now.',
    next: 'See why in the trial run: permission may be missing, or the group is empty.',
  },
  'segment-has-audience': {
    why: 'The group “{name}” is an audience on Facebook.',
    next: 'Take the audience away first, on the page of the group.',
  },
  'segment-name-taken': {
    why: 'There is a group called “{name}” already.',
    next: 'Give it another name. Nothing changed.',
  },
  'erase-name-differs': {
    why: 'The name written is not “{name}”.',
    next: 'Write it as it stands in the book. Nothing was erased.',
  },
  'import-in-use': {
    why: 'Something rests on receipt {number} of this file: a return, a card or an order.',
    next: 'Take that back first; then the import can be undone. Nothing was changed.',
  },
  'mail-not-set-up': { why: 'Mail is not set up yet.', next: 'Write server, sender and recipient in the settings.' },
  'mail-needs-tls': {
    why: '{host} is not this computer: without TLS the password would travel in the clear.',
    next: 'Choose TLS or STARTTLS.',
  },
  'not-found': {
    why: 'What you are looking for is no longer there.',
    next: 'It may have been removed meanwhile. Go back to the list.',
  },
  'not-allowed': { why: 'This step is for the owner.', next: 'Ask the owner, or do it on the shop’s computer.' },
  'invalid-input': { why: 'One field cannot be read.', next: 'Nothing changed. Check what was written.' },
  'channel-unknown': { why: 'There is no channel “{id}”.', next: 'See the list of channels.' },
  'channel-kept-aligned': {
    why: '{channel} is kept aligned: no product has another price there.',
    next: 'Change the one price, or switch off “Keep aligned” on the parity page.',
  },
  'channel-taken': { why: 'There is already a channel with this name.', next: 'Choose another name.' },
  'channel-not-connected': { why: 'The channel is not connected.', next: 'Connect it on the Channels page.' },
  'channel-still-connected': {
    why: '{name} is still connected: old prices would stay there, and nobody would see it.',
    next: 'Disconnect it first, then put it away.',
  },
  'channel-has-no-feed': { why: 'This channel has no file to save.', next: 'Connect it, or choose another format.' },
  'connection-refused': {
    why: 'The other service did not accept the connection.',
    next: 'Check the access data and try again.',
  },
  'connection-incomplete': {
    why: 'Something is still missing in the connection.',
    next: 'Open the channel: it says what is missing.',
  },
  'cart-gone': {
    why: 'Cart {number} waits no more: it was paid, cancelled or followed up.',
    next: 'Look at the list: it is up to date.',
  },
  'cart-contact-cap': {
    why: 'This person has been contacted lately, about a cart or something else.',
    next: 'Wait: how often is enough is said by the rule in Customers → Customer groups.',
  },
  'web-channel-missing': {
    why: 'There is no web shop channel, or it is put away.',
    next: 'Add a “Web shop” channel, or take up the one you put away.',
  },
  'web-address-wrong': {
    why: '“{written}” is not the address of a site.',
    next: 'Write it as it stands in the browser: https://www.example.com.',
  },
  'web-address-not-https': {
    why: '{host} is not protected by https: the key would travel in clear.',
    next: 'Ask your host for https (it is free), then write the address with https.',
  },
  'web-shop-not-there': {
    why: 'WooCommerce does not answer at this address.',
    next: 'Check the address, that WooCommerce is active, and that WordPress permalinks are not “Plain”.',
  },
  'web-shop-elsewhere': { why: 'The site sends to another address: {to}', next: 'Use that one.' },
  'web-shop-locked': {
    why: 'A firewall or a security plugin of the site keeps Vetrina out.',
    next: 'Ask your host to allow the WooCommerce API, then try again.',
  },
  'web-keys-refused': {
    why: 'The site does not know this key.',
    next: 'Copy key and secret again from WooCommerce, Settings, Advanced, REST API.',
  },
  'web-key-read-only': {
    why: 'The key may only read: prices could not be sent.',
    next: 'Make one with “Read/Write” permissions.',
  },
  'web-key-no-rights': {
    why: 'The key’s user may not manage the shop.',
    next: 'Make the key with an administrator or shop manager.',
  },
  'web-shop-silent': {
    why: 'The site gave no answer that can be read.',
    next: 'Open it in the browser: if it works, try again in a while. Nothing changed.',
  },
  'sign-in-expired': {
    why: 'The sign-in has expired. Prices in the shop are in order.',
    next: 'Sign in again: what waits goes out by itself.',
  },
  'practice-only': { why: 'This is possible in practice mode only.', next: 'Open the sample shop.' },
  'real-only': { why: 'This is possible in the real shop only.', next: 'Go to the real shop.' },
  'listing-not-in-conflict': {
    why: 'There is nothing to decide here any more.',
    next: 'The price has been settled already.',
  },
  'lifecycle-lost-before-quiet': {
    why: 'A customer cannot be lost before slipping away.',
    next: 'For “lost” write more than {quietDays} days.',
  },
  'event-over': { why: 'The event is over.', next: 'Create a new event.' },
  'event-closed': { why: 'Registrations are closed.', next: 'Open them again on the event’s page.' },
  'event-not-open-yet': { why: 'Registrations are not open yet.', next: 'Come back when they open.' },
  'event-not-over': { why: 'The event is still to come.', next: 'Put it away when it is over, or call it off.' },
  'event-window-wrong': {
    why: 'Registrations would close before they open.',
    next: 'Set the closing after the opening, and the opening before the start.',
  },
  'event-question-wrong': {
    why: '“{question}” has nothing to choose from.',
    next: 'Write at least two different answers.',
  },
  'answer-missing': { why: 'The answer to “{question}” is missing.', next: 'Answer it and send again.' },
  'answer-not-valid': {
    why: 'The answer to “{question}” does not work.',
    next: 'Choose one of those offered, or write less.',
  },
  'event-cancelled': { why: 'The event was called off.', next: 'Create a new event.' },
  'event-date-wrong': { why: 'The date of the event does not work.', next: 'Choose a day that is still to come.' },
  'event-capacity-below-taken': {
    why: '{taken} seats are taken already.',
    next: 'Write a higher number of seats.',
  },
  'registration-name-missing': { why: 'The name is missing.', next: 'Write first name and surname.' },
  'registration-contact-missing': {
    why: 'There is no way to answer.',
    next: 'Write the phone number or the mail address.',
  },
  'phone-not-valid': { why: 'The phone number is not complete.', next: 'Check the digits, with the prefix.' },
  'mail-not-valid': { why: 'The mail address is not complete.', next: 'Check that it has an at sign.' },
  'too-many-seats': { why: 'These are too many seats for one registration.', next: 'Ask for fewer seats.' },
  'seats-not-left': { why: 'There are not so many seats left: {left}.', next: 'Ask for fewer seats.' },
  'ticket-of-other-event': { why: 'This ticket is for “{title}”.', next: 'Look at the day on the ticket.' },
  'seat-hold-over': {
    why: 'The seat was held until its time was over, and went to the next in line.',
    next: 'Put them back on the waiting list.',
  },
  'registration-not-active': { why: 'This registration is cancelled.', next: 'Register again.' },
  'too-fast': { why: 'The form came too fast.', next: 'Wait a moment and send it again.' },
  'receipt-other-currency': {
    why: 'Receipt {number} is in {currency}: it cannot be added to sums in another currency.',
    next: 'Leave it out.',
  },
  'too-many-requests': { why: 'Too many requests in a short time.', next: 'Wait a minute and try again.' },
  'shop-open-elsewhere': {
    why: 'This shop is already open in another Vetrina.',
    next: 'Close the other one, then try again.',
  },
  'shop-from-newer-version': {
    why: 'This data comes from a newer Vetrina.',
    next: 'Update Vetrina. The data stays as it is.',
  },
  'shop-damaged': {
    why: 'The shop’s archive is damaged.',
    next: 'Take the latest backup: the settings list them all.',
  },
  'shop-read-only': { why: 'The disk cannot be written to.', next: 'Check the rights of the data folder.' },
  'disk-full': { why: 'The disk is full.', next: 'Make room and try again: nothing was lost.' },
  'backup-not-a-shop': { why: 'This file is not a backup of Vetrina.', next: 'Choose another file.' },
  'backup-target-exists': { why: 'There is already a file with this name.', next: 'Choose another name.' },
} as const satisfies Record<RefusalCode | 'other', RefusalText>;
