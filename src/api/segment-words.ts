/** Words of segments without any check: the shop itself reads them at its start. */

/** What people can be told apart by. */
export const segmentKinds = [
  'stage',
  'bought',
  'spent',
  'receipts',
  'category',
  'product',
  'where',
  'event',
  'contact',
  'consent',
  'reach',
  'preferred',
  'source',
  'language',
] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** `missed`: registered, and did not come. */
export const eventActs = ['registered', 'came', 'missed'] as const;

/** What stands in the timeline and can be asked for. */
export const segmentContacts = ['call', 'visit', 'lead', 'registration-cancelled'] as const;

/** Ways to reach a person that the shop goes itself. */
export const contactWays = ['mail', 'message', 'phone'] as const;
export type ContactWay = (typeof contactWays)[number];

/** A purpose with a way, as people allow them. */
export const consentChoices = [
  'event-invitations/mail',
  'event-invitations/message',
  'event-invitations/phone',
  'offers-by-message/mail',
  'offers-by-message/message',
  'offers-by-message/phone',
  'ad-audiences/ads',
] as const;
