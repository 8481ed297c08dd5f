/** Words of audiences without any check: the shop itself reads them at its start. */

/** `gone`: somebody took it away on Facebook. */
export const audienceStates = ['making', 'live', 'removing', 'gone'] as const;
export type AudienceState = (typeof audienceStates)[number];
