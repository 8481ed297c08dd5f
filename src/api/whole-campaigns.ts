/** Adverts and the outlets of promotions: what is said outside for money or with a promotion, as one piece of the contract. */
import { campaignsContract } from './campaigns.ts';
import { outletsContract } from './outlets.ts';

export const wholeCampaignsContract = { ...campaignsContract, ...outletsContract };
