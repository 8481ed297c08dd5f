/**
 * What an evening keeps of people whose data goes: that so many seats were taken, where they came from and whether they
 * came. Seats of an evening that is still to come are free again.
 */
import type { PersonHolder } from '../customers/index.ts';
import { forgetLinks, giveSeatsBack } from './gone-people.sql.ts';

export const eventsOfPeople: PersonHolder = {
  keeps: { registration: { name: '', phone: null, mail: null } },
  async erase({ db, at }, _traces, personId) {
    await giveSeatsBack(db, personId, at);
    await forgetLinks(db, personId);
  },
};
