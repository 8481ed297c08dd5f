/** A post's own picture, as the contract carries it. */
import type { PostPicture } from '../../api/presence.ts';
import type { PictureRow } from './pictures.sql.ts';

export const pictureView = (row: PictureRow): PostPicture => ({
  id: row.id,
  mediaType: row.media_type as PostPicture['mediaType'],
  width: row.width,
  height: row.height,
  bytes: row.bytes.length,
});

export const pictureFile = (row: PictureRow) => ({
  name: `post-${row.id.slice(0, 8)}.${row.media_type === 'image/png' ? 'png' : 'jpg'}`,
  mediaType: row.media_type,
  text: Buffer.from(row.bytes).toString('base64'),
});
