/**
 * The shop's card on Google: name, telephone, description, categories, hours, holidays, services. What the shop wants is
 * kept field by field beside what the card holds and what customers see; what somebody changed at Google is asked about.
 */
import type { profileContract } from '../../../api/profile.ts';
import { OutsideError } from '../../../api/outside.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import { askGoogle, googleState } from '../google.ts';
import { followProfile } from './follow-profile.ts';
import type { ProfileParts } from './parts.ts';
import { previewOf } from './preview.ts';
import { saveCard } from './profile.sql.ts';
import { profileView } from './view.ts';
import { forgetCard, saveWishes, sendFieldAgain, settleField } from './wishes.ts';

export { profileTodos, type ProfileTodos } from './todos.ts';

export function openProfile(parts: ProfileParts) {
  const { database, clock, settings, channels } = parts;
  const following = followProfile(parts);

  channels.onSwitched(async (change, channelId, forget) => {
    if (channelId !== 'google' || !forget) return;
    await forgetCard(change);
    const nothing = { attributes: [], services: [] };
    await saveCard(change.db, {
      readAt: null,
      readProblem: null,
      mapsLink: '',
      verified: null,
      offered: nothing,
      offeredFor: '',
    });
    change.announce('presence');
  });

  const view = async () =>
    profileView(database.read, await settings.current(), await googleState(channels, database.read), clock.now());

  const verbs: Verbs<typeof profileContract> = {
    get: () => view(),
    async save(changes) {
      const shop = await settings.current();
      await database.change((change) => saveWishes(change, shop, changes));
      following.wished();
      return view();
    },
    preview: (changes) => previewOf(parts, changes),
    async settle({ field, keep }) {
      await database.change((change) => settleField(change, field, keep));
      following.wished();
      return view();
    },
    async retry({ field }) {
      await database.change((change) => sendFieldAgain(change, field));
      following.wished();
      return view();
    },
    async read() {
      await following.readNow();
      return view();
    },
    async categories({ search }) {
      try {
        return [...(await askGoogle(channels, database.read, 'profile', (profile) => profile.categories(search)))];
      } catch (error) {
        if (error instanceof OutsideError) throw new Refusal('profile-google-silent', { why: error.failure.code });
        throw error;
      }
    },
  };

  return {
    verbs,
    chores: [following.chore] as readonly Chore[],
  };
}
