/** Where an event is: its own address, or the shop's. */
import type { EventPlace } from '../../api/event-place.ts';
import type { Settings } from '../../api/settings.ts';
import type { EventRow } from './seats.ts';

export type Placed = Pick<EventRow, 'place' | 'street' | 'postcode' | 'town'>;
export type ShopPlace = Pick<Settings, 'shopName' | 'street' | 'postcode' | 'town'>;

export const placeOf = ({ place, street, postcode, town }: Placed, shop: ShopPlace): EventPlace => ({
  place,
  own: { street, postcode, town },
  shop,
});
