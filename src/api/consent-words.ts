/** Words of what people allow, without any check. */

export const consentPurposes = ['event-invitations', 'offers-by-message', 'ad-audiences'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** `any`: the sentence named none. `message`: WhatsApp or SMS. */
export const consentChannels = ['any', 'mail', 'phone', 'message', 'ads'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** What can be asked for, and which ways there are for it. */
export const consentWays: readonly {
  readonly purpose: ConsentPurpose;
  readonly channel: Exclude<ConsentChannel, 'any'>;
}[] = [
  { purpose: 'event-invitations', channel: 'mail' },
  { purpose: 'event-invitations', channel: 'message' },
  { purpose: 'event-invitations', channel: 'phone' },
  { purpose: 'offers-by-message', channel: 'mail' },
  { purpose: 'offers-by-message', channel: 'message' },
  { purpose: 'offers-by-message', channel: 'phone' },
  { purpose: 'ad-audiences', channel: 'ads' },
];
