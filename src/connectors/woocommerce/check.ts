/** What WooCommerce would refuse, or show wrongly, found before anything is sent. */
import type { Offer } from '../../core/channels/ports.ts';
import { checkOffer, type Reason } from '../offer-checks.ts';

export type { Reason } from '../offer-checks.ts';

export const checkForWoo = (offer: Offer): readonly Reason[] => checkOffer(offer, 100);
