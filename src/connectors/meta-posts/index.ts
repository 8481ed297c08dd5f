/** Posts on the shop's Facebook page and on its Instagram account, both with the page's own token. */
import type { Connector } from '../../core/channels/ports.ts';
import type { PageDoor } from '../meta-page.ts';
import { FacebookPosts } from './facebook.ts';
import { InstagramPosts } from './instagram.ts';

export const pagePosts = (door: PageDoor): NonNullable<Connector['posts']> => ({
  facebook: new FacebookPosts(door),
  instagram: new InstagramPosts(door),
});
