/** The Google connector: one session, one port per ability. */
import type { Connector, ConnectorSetting } from '../core/channels/ports.ts';
import { googleAccount } from './google-account/index.ts';
import { businessExaminers, GoogleFigures, GooglePosts, GoogleReviews } from './google-business/index.ts';
import { GoogleForms } from './google-forms/index.ts';
import { GoogleOffers, GooglePromotions, merchantExaminers, setUpMerchant } from './google-merchant/index.ts';
import { openGoogleSession } from './google-session.ts';
import { GoogleProfile } from './google-business/profile.ts';

/** @param timeout milliseconds for one call */
export function openGoogle(setting: ConnectorSetting, timeout: number): Connector {
  const session = openGoogleSession(setting, timeout);
  const examiners = [...merchantExaminers(session, setting), ...businessExaminers(session, setting)];
  return {
    vendor: 'google',
    offers: new GoogleOffers(session, setting),
    promotions: new GooglePromotions(session, setting),
    posts: { google: new GooglePosts(session, setting) },
    reviews: new GoogleReviews(session, setting),
    forms: new GoogleForms(session),
    figures: new GoogleFigures(session, setting),
    profile: new GoogleProfile(session, setting),
    account: {
      ...googleAccount(session, examiners),
      setUp: (step, values) => setUpMerchant(session, setting, step, values),
    },
  };
}
