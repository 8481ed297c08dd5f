/** The weekly mail to the owner: through which mail server, and what became of each. */
import { z } from 'zod';

import { done, id, verb } from './base.ts';
import { day, instant } from './time.ts';

/** `tls`: encrypted from the first word. `starttls`: encrypted before the password. `none`: on this PC only. */
export const mailSecurities = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

export const mailSettings = z.object({
  host: z.string().trim().max(255),
  port: z.int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  /** Empty: the server wants no name. */
  user: z.string().trim().max(320),
  from: z.string().trim().max(320),
  to: z.string().trim().max(320),
  /** The week's numbers every Monday at eight, by the store's clock. */
  weekly: z.boolean(),
});
export type MailSettings = z.infer<typeof mailSettings>;

export const mailKinds = ['weekly', 'trial'] as const;
export type MailKind = (typeof mailKinds)[number];

/** `tray`: kept in the practice shop, which sends nothing. `unsure`: the server's answer was lost, so it is not sent again by itself. */
export const mailStates = ['waiting', 'sent', 'failed', 'unsure', 'tray'] as const;
export type MailState = (typeof mailStates)[number];

export const mailSummary = z.object({
  id,
  kind: z.enum(mailKinds),
  /** The Monday whose mail it is; null: a trial. */
  week: day.nullable(),
  state: z.enum(mailStates),
  to: z.string(),
  subject: z.string(),
  createdAt: instant,
  sentAt: instant.nullable(),
  /** The PC was off at its hour. */
  late: z.boolean(),
  reason: z
    .object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
});
export type MailSummary = z.infer<typeof mailSummary>;

export const mailContract = {
  settings: verb('settings')
    .route({ method: 'GET', path: '/metrics/mail/settings' })
    .output(
      mailSettings.extend({
        /** A password is kept; it is never shown again. */
        hasPassword: z.boolean(),
        /** Mail stays in the tray: a practice folder. */
        tray: z.boolean(),
      }),
    ),
  /** Absent password: the kept one stays; empty: it is forgotten. */
  save: verb('settings')
    .route({ method: 'PUT', path: '/metrics/mail/settings' })
    .input(mailSettings.extend({ password: z.string().max(500).optional() }))
    .output(done),
  /** One mail now; answers when the server took it, or says why not. */
  trial: verb('settings').route({ method: 'POST', path: '/metrics/mail/trial' }).output(mailSummary),
  list: verb('read').route({ method: 'GET', path: '/metrics/mail' }).output(z.array(mailSummary)),
  get: verb('read')
    .route({ method: 'GET', path: '/metrics/mail/{id}' })
    .input(z.object({ id }))
    .output(mailSummary.extend({ text: z.string(), attachment: z.string().nullable() })),
  /** A person says so after looking into their box: sent anew, as another mail. */
  again: verb('settings')
    .route({ method: 'POST', path: '/metrics/mail/{id}/again' })
    .input(z.object({ id }))
    .output(mailSummary),
};
