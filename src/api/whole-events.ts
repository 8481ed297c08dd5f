/** Evenings, by which doors people come to them, and what they brought, as one piece of the contract. */
import { eventResultsContract } from './event-results.ts';
import { eventsContract } from './events.ts';
import { googleFormsContract } from './google-forms.ts';
import { guestFilesContract } from './guest-files.ts';

export const wholeEventsContract = {
  ...eventsContract,
  ...guestFilesContract,
  ...googleFormsContract,
  ...eventResultsContract,
};
