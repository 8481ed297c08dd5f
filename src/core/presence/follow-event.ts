/**
 * An event that is put on another day, lasts longer or gets another name takes its posts along: what said the event's
 * own title and hours says the new ones, here and at the outlet; what a person wrote in their place stays, as long as it
 * fits. Where an outlet does not let a text be changed (Instagram, a text that a person pasted), the post says that a
 * person has to correct it there.
 */
import type { PostDraft } from '../../api/presence.ts';
import { postMessage } from '../../api/post-words.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import { keptReason } from '../database/index.ts';
import { changePost } from './change-post.ts';
import { titleOfEvent } from './draft-post.ts';
import { keepsItsDays } from './follow-promotion.ts';
import type { ClockParts } from './post-clock.ts';
import { postById, type PostRow, postsBehindTheirEvent, setContent, updatePost } from './posts.sql.ts';
import { draftOf } from './post-view.ts';

/** What a post takes from its event; an evening without a stated end has one here. */
export interface EventThen {
  readonly title: string;
  readonly starts: number;
  readonly ends: number;
}

export async function followEvents(parts: ClockParts): Promise<void> {
  const { database, clock, outbox, settings, joined } = parts;
  const behind = await postsBehindTheirEvent(database.read, clock.now());
  if (behind.length === 0) return;
  const publishing = { outbox, shop: await settings.current(), joined: await joined() };
  for (const { id, event } of behind) {
    await database.change(async (change) => {
      const row = await postById(change.db, id);
      // On its way to the outlet just now, or being judged where it cannot be changed: then it follows.
      if (row === undefined || row.state === 'removing' || (row.state === 'sending' && row.name === null)) return;
      if (row.state === 'in-review' && keepsItsDays(row)) return;
      const [before, next] = [draftOf(row), follows(row, event)];
      const followed = { event_title: event.title, event_starts: event.starts, event_ends: event.ends };
      try {
        if (isSame(before, next)) return updatePost(change.db, id, followed);
        const words = (draft: PostDraft): string => postMessage(draft, publishing.shop);
        if (keepsItsDays(row)) {
          await setContent(change.db, id, next);
          if (words(before) !== words(next)) await updatePost(change.db, id, toCorrect);
        } else if (row.state === 'rejected') {
          // Refused out there: what a person makes of it goes with the new day.
          await setContent(change.db, id, next);
        } else {
          const { title, startsAt, endsAt } = next;
          await changePost(change, publishing, { id, title, startsAt, endsAt });
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // One that may have gone out before it failed keeps its words until that is known, and is asked again.
        if (row.state === 'failed') return;
        if (row.name !== null) await updatePost(change.db, id, toCorrect);
      }
      await updatePost(change.db, id, followed);
      change.announce('presence');
    });
  }
}

const toCorrect = keptReason({ code: 'post-event-moved' });

function follows(row: PostRow, event: EventThen): PostDraft {
  const draft = draftOf(row);
  if (draft.topic === 'standard') return draft;
  const title = draft.title === titleOfEvent(row.event_title ?? '') ? titleOfEvent(event.title) : draft.title;
  const { starts_at: from, ends_at: until } = row;
  const starts = from === null || from === row.event_starts || from >= event.ends ? event.starts : from;
  const own = until !== null && until !== row.event_ends && until <= event.ends && until > starts;
  return { ...draft, title, startsAt: toInstant(starts), endsAt: toInstant(own ? until : event.ends) };
}

const isSame = (one: PostDraft, other: PostDraft): boolean =>
  one.title === other.title && one.startsAt === other.startsAt && one.endsAt === other.endsAt;
