/** What the public pages need of a form before it is a registration: the key that signs it, and what it brought before. */
import { randomBytes } from 'node:crypto';

import type { Database } from '../database/index.ts';
import { eventBySlug } from './events.sql.ts';
import { addFormSecret, formSecret } from './forms.sql.ts';
import { registrationByFormKey } from './registrations.sql.ts';

export interface PublicForms {
  /** The shop's own: a page that was opened before a restart, or before yesterday's backup came back, still counts. */
  secret(): Promise<Buffer>;
  /** The ticket that this form got when it came before; null: it is new. */
  ticketOf(slug: string, formKey: string): Promise<string | null>;
}

export function publicForms({ read, change }: Pick<Database, 'read' | 'change'>): PublicForms {
  let known: Promise<Buffer> | undefined;
  async function kept(): Promise<Buffer> {
    const secret =
      (await formSecret(read)) ?? (await change(({ db }) => addFormSecret(db, randomBytes(32).toString('base64url'))));
    return Buffer.from(secret, 'base64url');
  }
  return {
    secret() {
      known ??= kept();
      // One that could not be made is made with the next page.
      known.catch(() => (known = undefined));
      return known;
    },
    async ticketOf(slug, formKey) {
      const event = await eventBySlug(read, slug);
      if (event === undefined) return null;
      return (await registrationByFormKey(read, event.id, formKey))?.ticket ?? null;
    },
  };
}
