/**
 * The contract: everything Vetrina can be asked, by the window, the browser, the command line and REST alike. The shop
 * itself takes it in pieces (domains.ts): whoever imports this file as a value makes the checks of all of it.
 */
import type { ContractRouterClient } from '@orpc/contract';

import { catalogContract } from './catalog.ts';
import { channelsContract } from './channels.ts';
import { counterContract } from './counter.ts';
import { ordersContract } from './orders.ts';
import { customersContract } from './customers.ts';
import { importsContract } from './imports.ts';
import { labelsContract } from './labels.ts';
import { leadsContract } from './leads.ts';
import { lifecycleContract } from './lifecycle.ts';
import { listingsContract } from './listings.ts';
import { loyaltyContract } from './loyalty.ts';
import { outreachContract } from './outreach.ts';
import { metricsContract } from './metrics.ts';
import { noticesContract } from './notices.ts';
import { pickupsContract } from './pickups.ts';
import { presenceContract } from './presence.ts';
import { salesContract } from './sales.ts';
import { satisfactionContract } from './satisfaction.ts';
import { settingsContract } from './settings.ts';
import { stockContract } from './stock.ts';
import { wholeCampaignsContract } from './whole-campaigns.ts';
import { wholeEventsContract } from './whole-events.ts';
import { wholePricingContract } from './whole-pricing.ts';
import { winBackContract } from './win-back.ts';

export const contract = {
  settings: settingsContract,
  catalog: catalogContract,
  channels: channelsContract,
  pricing: wholePricingContract,
  imports: importsContract,
  listings: listingsContract,
  labels: labelsContract,
  presence: presenceContract,
  leads: leadsContract,
  campaigns: wholeCampaignsContract,
  events: wholeEventsContract,
  customers: customersContract,
  stock: stockContract,
  pickups: pickupsContract,
  sales: salesContract,
  orders: ordersContract,
  counter: counterContract,
  loyalty: loyaltyContract,
  satisfaction: satisfactionContract,
  winBack: winBackContract,
  lifecycle: lifecycleContract,
  outreach: outreachContract,
  metrics: metricsContract,
  notices: noticesContract,
};
export type Contract = typeof contract;
export type Door = ContractRouterClient<Contract>;
