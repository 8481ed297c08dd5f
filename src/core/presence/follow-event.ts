/**
 * An event that is put on another day, held elsewhere, lasts longer or gets another name takes its posts along: what said
 * the event's own title, hours and place says the new ones, here and at the outlet; what a person wrote in their place stays, as long as it
 * fits. Where an outlet does not let a text be changed (Instagram, a text that a person pasted), the post says that a
 * person has to correct it there.
 */
import type { PostDraft } from '../../api/presence.ts';
import { placeLine } from '../../api/event-place.ts';
import { postMessage } from '../../api/post-words.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
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
  /** Place, street, postcode and town, a line each. */
  readonly place: string;
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
      const [before, next] = [draftOf(row), follows(row, event, publishing.shop)];
      const { title: name, starts, ends, place } = event;
      const followed = { event_title: name, event_starts: starts, event_ends: ends, event_place: place };
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
          const { title, text, startsAt, endsAt } = next;
          await changePost(change, publishing, { id, title, text, startsAt, endsAt });
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

function follows(row: PostRow, event: EventThen, shop: Settings): PostDraft {
  const written = draftOf(row);
  const draft = {
    ...written,
    text: movedText(written.text, placeIn(row.event_place, shop), placeIn(event.place, shop)),
  };
  if (draft.topic === 'standard') return draft;
  const title = draft.title === titleOfEvent(row.event_title ?? '') ? titleOfEvent(event.title) : draft.title;
  const { starts_at: from, ends_at: until } = row;
  const starts = from === null || from === row.event_starts || from >= event.ends ? event.starts : from;
  const own = until !== null && until !== row.event_ends && until <= event.ends && until > starts;
  return { ...draft, title, startsAt: toInstant(starts), endsAt: toInstant(own ? until : event.ends) };
}

/** Its place as a post says it; empty when nothing is known. */
function placeIn(lines: string | null, shop: Settings): string {
  const [place = '', street = '', postcode = '', town = ''] = (lines ?? '').split('\n');
  return placeLine({ place, own: { street, postcode, town }, shop }).trim();
}

/** Where the event had no place of its own yet, its new one stands below what was said. */
function movedText(text: string, before: string, next: string): string {
  if (before === next || text.includes(next)) return text;
  if (before === '') return [text, next].filter((part) => part !== '').join('\n\n');
  return text.replaceAll(before, next);
}

const isSame = (one: PostDraft, other: PostDraft): boolean =>
  one.title === other.title &&
  one.text === other.text &&
  one.startsAt === other.startsAt &&
  one.endsAt === other.endsAt;
