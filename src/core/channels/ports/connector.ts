/** A connector as a whole, and what it is opened with. */
import type { Vendor } from '../../../api/channels.ts';
import type { Currency } from '../../../api/money.ts';
import type { Facts } from '../../../api/outside.ts';
import type { JoinedOutlet } from '../../../api/presence.ts';
import type { AccountPort, SecretValues, SignInPort } from './account.ts';
import type { AdsPort } from './ads.ts';
import type { AudiencesPort } from './audiences.ts';
import type { CouponsPort } from './coupons.ts';
import type { CustomersPort } from './customers.ts';
import type { FiguresPort } from './figures.ts';
import type { FormsPort } from './forms.ts';
import type { LeadsPort } from './leads.ts';
import type { MailPort } from './mail.ts';
import type { FilePort, Offer, OffersPort, Preflight } from './offers.ts';
import type { OrdersPort } from './orders.ts';
import type { PostsPort } from './posts.ts';
import type { ProfilePort } from './profile.ts';
import type { PromotionsPort } from './promotions.ts';
import type { ReviewsPort } from './reviews.ts';

/** What a connector is opened with. */
export interface ConnectorSetting {
  /** Keys and tokens of the connection (see each connector's README line for names). */
  readonly secrets: SecretValues;
  /** Accounts the person chose: merchantId, dataSource, account, location, storeCode, adAccount, page, catalog … */
  readonly chosen: Readonly<Record<string, string>>;
  readonly shop: {
    readonly name: string;
    readonly language: string;
    readonly country: string;
    readonly currency: Currency;
    readonly timeZone: string;
    readonly phone: string;
    readonly website: string;
    readonly storeCode: string;
  };
  /** `http://127.0.0.1:9000`: every call to https://HOST/PATH goes to GATEWAY/HOST/PATH. Absent: the world. */
  readonly gateway: string | null;
  readonly now: () => number;
  /** New values that must survive a restart (a refreshed token, a data source made). */
  readonly keep: (change: {
    readonly secrets?: SecretValues;
    readonly chosen?: Readonly<Record<string, string>>;
  }) => Promise<void>;
  readonly log: (event: string, facts: Facts) => void;
}

export interface Connector {
  readonly vendor: Vendor;
  readonly offers?: OffersPort;
  readonly promotions?: PromotionsPort;
  /** One port for each outlet that posts go to. */
  readonly posts?: Readonly<Partial<Record<JoinedOutlet, PostsPort>>>;
  readonly reviews?: ReviewsPort;
  readonly ads?: AdsPort;
  readonly audiences?: AudiencesPort;
  readonly leads?: LeadsPort;
  /** Forms that the vendor hosts for an event. */
  readonly forms?: FormsPort;
  readonly figures?: FiguresPort;
  readonly profile?: ProfilePort;
  readonly orders?: OrdersPort;
  readonly coupons?: CouponsPort;
  readonly customers?: CustomersPort;
  readonly account: AccountPort;
}

/** Lists what `src/connectors/index.ts` offers; loaded when first used, because vendors' SDKs are large. */
export interface Connectors {
  open(vendor: Vendor, setting: ConnectorSetting): Promise<Connector>;
  /** Vendors with a sign-in page of their own. */
  signIn(vendor: 'google' | 'meta', gateway: string | null): Promise<SignInPort>;
  /** What is amiss with an offer, also before any account is joined; nobody outside is asked. */
  preflight(
    vendor: Vendor,
    offer: Offer,
    facts: { readonly website: string; readonly storeCode: string },
  ): Promise<readonly Preflight[]>;
  file(format: FilePort['format'], shop: ConnectorSetting['shop']): Promise<FilePort>;
  /** Absent: no mail leaves from here. */
  mail?(): Promise<MailPort>;
}
