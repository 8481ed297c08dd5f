/** Adverts around the shop, as the list of *Promuovi* shows them. */
import { useQuery } from '@pinia/colada';
import { shop } from '../app/door.ts';

export const useCampaigns = () => useQuery({ key: ['campaigns', 'list'], query: () => shop.campaigns.list({}) });
