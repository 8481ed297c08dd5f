/** The number of a lead stays, so that the channel's next answer does not bring its person back. */
import type { PersonHolder } from '../../customers/index.ts';

export const leadsOfPeople: PersonHolder = {
  keeps: { lead: { name: '', phone: null, mail: null, answers: '[]', registration_id: null } },
};
