/** The picture of an event: kept as it comes, once, and given to visitors only where their event shows it. */
import type { eventPicturesContract } from '../../api/event-pictures.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { eventBySlug } from './events.sql.ts';
import { readPicture } from './picture-file.ts';
import { type EventPicture, keepPicture, pictureById } from './pictures.sql.ts';

/** What a visitor's phone unpacks: a small file may claim to be a wall. */
const mostPixels = 40_000_000;

export function pictureVerbs({ database, clock }: Grounds): Verbs<typeof eventPicturesContract> {
  return {
    async addPicture({ base64 }) {
      const row = readPicture(base64, clock.now());
      if (row.width * row.height > mostPixels || row.width * row.height === 0)
        throw new Refusal('post-picture-unreadable');
      await database.change((change) => keepPicture(change.db, row));
      return {
        id: row.id,
        mediaType: row.media_type as 'image/png' | 'image/jpeg',
        ...{ width: row.width, height: row.height, bytes: row.bytes.length },
      };
    },
    picture: async ({ id }) => fileOf(await pictureById(database.read, id), id),
    async publicPicture({ slug, id }) {
      const event = await eventBySlug(database.read, slug);
      const shown = event?.picture === id ? await pictureById(database.read, id) : undefined;
      return fileOf(shown, id);
    },
  };
}

function fileOf(row: EventPicture | undefined, id: string) {
  if (row === undefined) throw new Refusal('not-found', { what: 'picture', id });
  return {
    name: `event-${row.id.slice(0, 8)}.${row.media_type === 'image/png' ? 'png' : 'jpg'}`,
    mediaType: row.media_type,
    text: Buffer.from(row.bytes).toString('base64'),
  };
}
