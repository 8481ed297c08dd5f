/** Every verb of the command line and the words it takes. */
import type { Command } from 'commander';

import type { Language } from '../texts/index.ts';
import type { CommandLine } from './command.ts';
import { rootCommand, withSettings } from './root-command.ts';
import { addArchive } from './verbs/archive.ts';
import { addCampaigns } from './verbs/campaigns.ts';
import { addChannels } from './verbs/channels.ts';
import { addConnect } from './verbs/connect.ts';
import { addCoupons } from './verbs/coupons.ts';
import { addDoctor } from './verbs/doctor.ts';
import { addEvents } from './verbs/events.ts';
import { addChanges } from './verbs/history.ts';
import { addExport } from './verbs/export.ts';
import { addGiftCards } from './verbs/giftcards.ts';
import { addImport } from './verbs/import.ts';
import { addLabels } from './verbs/labels.ts';
import { addParity } from './verbs/many-prices.ts';
import { addLoyalty } from './verbs/loyalty.ts';
import { addNumbers } from './verbs/numbers.ts';
import { addPeople } from './verbs/people.ts';
import { addMailings } from './verbs/mailings.ts';
import { addSegments } from './verbs/segments.ts';
import { addPickups } from './verbs/pickups.ts';
import { addPosts } from './verbs/posts.ts';
import { addPrices } from './verbs/prices.ts';
import { addProfile } from './verbs/profile.ts';
import { addPromotions } from './verbs/promotions.ts';
import { addInsights } from './verbs/insights.ts';
import { addSales } from './verbs/sales.ts';
import { addReviews } from './verbs/reviews.ts';
import { addSatisfaction } from './verbs/satisfaction.ts';
import { addServe } from './verbs/serve.ts';
import { addState } from './verbs/state.ts';
import { addStock } from './verbs/stock.ts';
import { addTokens } from './verbs/tokens.ts';
import type { Words } from './words.en.ts';

export function buildProgram(line: CommandLine): Command {
  const program = rootCommand(line);
  for (const add of [
    addImport,
    addExport,
    addPrices,
    addParity,
    addChanges,
    addPromotions,
    addLabels,
    addChannels,
    addConnect,
    addDoctor,
    addProfile,
    addState,
    addPosts,
    addEvents,
    addPeople,
    addSegments,
    addMailings,
    addReviews,
    addInsights,
    addCampaigns,
    addStock,
    addPickups,
    addSales,
    addGiftCards,
    addLoyalty,
    addCoupons,
    addSatisfaction,
    addNumbers,
    addArchive,
    addTokens,
    addServe,
  ]) {
    add(program, line);
  }
  return withSettings(program);
}

/** Of one language: nobody reads the other. */
export const wordsIn = async (language: Language): Promise<Words> =>
  language === 'it' ? (await import('./words.it.ts')).wordsIt : (await import('./words.en.ts')).wordsEn;
