/**
 * A promotion that is given another end takes its posts along: a post that ended with it ends with it still, here and at
 * the outlet; an end that a person chose stays, but none lies beyond the promotion's. What the outlet does not let
 * change (Instagram, a text that was pasted) keeps the days that are written there.
 */
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import { changePost } from './change-post.ts';
import { lastMinute } from './draft-post.ts';
import type { ClockParts } from './post-clock.ts';
import { postById, type PostRow, postsBehindTheirPromotion, setContent, updatePost } from './posts.sql.ts';
import { draftOf } from './post-view.ts';

export async function followPromotions(parts: ClockParts): Promise<void> {
  const { database, outbox, settings, joined } = parts;
  const behind = await postsBehindTheirPromotion(database.read);
  if (behind.length === 0) return;
  const publishing = { outbox, shop: await settings.current(), joined: await joined() };
  for (const { id, promotionEnd } of behind) {
    try {
      await database.change(async (change) => {
        const row = await postById(change.db, id);
        // On its way to the outlet just now: once it is there, it follows.
        if (row === undefined || (row.state === 'sending' && row.name === null)) return;
        const endsAt = nextEnd(row, promotionEnd, publishing.shop.timeZone);
        await updatePost(change.db, id, { promotion_until: promotionEnd });
        if (endsAt === draftOf(row).endsAt || keepsItsDays(row)) return;
        // Refused out there: what a person makes of it goes with the new end.
        if (row.state === 'rejected') await setContent(change.db, id, { ...draftOf(row), endsAt });
        else await changePost(change, publishing, { id, endsAt });
        change.announce('presence');
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Its own days stay, and the outlets say so.
      await database.change((change) => updatePost(change.db, id, { promotion_until: promotionEnd }));
    }
  }
}

/** Whether what is written there is there for good. */
export const keepsItsDays = ({ state, outlet, name }: Pick<PostRow, 'state' | 'outlet' | 'name'>): boolean =>
  state === 'published' || (outlet === 'instagram' && name !== null);

function nextEnd(row: PostRow, promotionEnd: number, timeZone: string): string | null {
  const [own, end] = [draftOf(row).endsAt, lastMinute(toInstant(promotionEnd), timeZone)];
  if (own === null || row.promotion_until === null) return end;
  const withIt = own === lastMinute(toInstant(row.promotion_until), timeZone);
  return withIt || Date.parse(own) > Date.parse(end) ? end : own;
}
