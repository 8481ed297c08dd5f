/** Words of winning people back, without any check. */

export const winBackChannels = ['phone', 'message', 'mail'] as const;
export type WinBackChannel = (typeof winBackChannels)[number];

export const winBackReasons = [
  'price',
  'assortment',
  'service',
  'moved',
  'competitor',
  'no-need',
  'forgot',
  'other',
  'not-said',
  'not-reached',
] as const;
export type WinBackReason = (typeof winBackReasons)[number];

/** Where people stand who can be won back. */
export const winBackStages = ['recovery', 'retention'] as const;
export type WinBackStage = (typeof winBackStages)[number];
