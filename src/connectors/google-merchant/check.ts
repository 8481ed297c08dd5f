/** What Google would refuse, found before anything is sent. Sources: product data specification, products_v1. */
import type { Offer } from '../../core/channels/ports.ts';
import { checkOffer, linkReasons, type Reason } from '../offer-checks.ts';

export type { Reason } from '../offer-checks.ts';

export const checkForGoogle = (offer: Offer): readonly Reason[] => checkOffer(offer, 50, linkReasons(offer.link));
