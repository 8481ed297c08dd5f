/** Words of letters to many, without any check. */

/**
 * `draft`: is being written. `sending`: goes out at its pace, outside the quiet hours. `paused`: until somebody goes on.
 * `stopped`: whoever had none gets none. `sent`: everybody's turn has come.
 */
export const mailingStates = ['draft', 'sending', 'paused', 'stopped', 'sent'] as const;
export type MailingState = (typeof mailingStates)[number];

/** `planned`: its turn has not come. `waiting`: on its way to the mail server. `skipped`: not sent, for the reason beside it. */
export const letterStates = ['planned', 'waiting', 'sent', 'tray', 'refused', 'unsure', 'failed', 'skipped'] as const;
