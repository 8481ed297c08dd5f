/** Who made a change: the person at the PC has no name of their own in the records. */
import { say } from '../app/i18n.ts';

export const whoWords = (actor: string): string => (actor === 'owner' ? say('app.owner') : actor);
