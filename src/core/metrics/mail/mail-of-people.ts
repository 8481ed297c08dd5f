/** Letters to a person go with them, whatever lies in them. */
import type { PersonHolder } from '../../customers/index.ts';
import { removeMailsTo } from './mail.sql.ts';

export const mailOfPeople: PersonHolder = {
  erase: ({ db }, { mails }) => removeMailsTo(db, mails),
};
