/** Every outlet that is chosen, in the order of the form. One that comes later is a file of its own and a line here. */
import type { OutletParts } from './index.ts';
import { advertOutlet } from './advert.ts';
import type { OutletKindDoer } from './outlet-kind.ts';
import { postOutlet } from './posts.ts';
import { signOutlet } from './sign.ts';

export const kindsOf = (parts: OutletParts): readonly OutletKindDoer[] => [
  postOutlet('google-post', 'google', parts),
  postOutlet('facebook-post', 'facebook', parts),
  postOutlet('instagram-post', 'instagram', parts),
  advertOutlet(parts),
  signOutlet(parts.database),
];
