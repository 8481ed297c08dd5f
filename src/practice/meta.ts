import type { Player } from './asked.ts';
import type { Fields } from './json.ts';
import { META_SCOPES, MetaAccess } from './meta-access.ts';
import { MetaAdObjects } from './meta-ad-objects.ts';
import { MetaAds } from './meta-ads.ts';
import { MetaAudiences } from './meta-audiences.ts';
import { adsPart } from './meta-ads-part.ts';
import { catalogPart } from './meta-catalog.ts';
import { MetaDelivery } from './meta-delivery.ts';
import { Graph } from './meta-graph.ts';
import { MetaHoldings } from './meta-holdings.ts';
import { MetaImages } from './meta-images.ts';
import { MetaInsights } from './meta-insights.ts';
import { MetaItems } from './meta-items.ts';
import { MetaInstagram } from './meta-instagram.ts';
import { MetaLeads, type PracticeLead } from './meta-leads.ts';
import { MetaLogin } from './meta-login.ts';
import { peoplePart } from './meta-people.ts';
import { placesPart } from './meta-places.ts';
import { MetaPosts } from './meta-posts.ts';
import { PRACTICE_IDS, type World } from './world.ts';

export type { PracticeLead } from './meta-leads.ts';

/** The practice Meta: what a test or a practice screen may do besides calling it over HTTP. */
export interface PracticeMeta {
  readonly ids: typeof PRACTICE_IDS.meta;
  /** A fresh user token with these permissions, for 60 days. */
  accessToken(scopes?: readonly string[]): string;
  /** A token stops working: 458 app removed, 460 password changed, 463 expired (the usual), 467 signed out. */
  breakToken(token?: string, subcode?: number): void;
  /** The token works again. */
  mendToken(token?: string): void;
  /** Someone changes an item in the Commerce Manager by hand, under feed names (`{ price: '12.50 EUR' }`). */
  editItem(retailerId: string, data: Fields): boolean;
  /** The item as the `products` edge tells it now. */
  item(retailerId: string): Fields | undefined;
  /** What customers see of its price at this moment: `19.90 EUR`. */
  seenPrice(retailerId: string): string | undefined;
  /** How many items the catalogue has. */
  readonly itemCount: number;
  /** Posts of the page, those kept for later too. */
  posts(): Fields[];
  /** What stands on the page's Instagram account. */
  instagramPosts(): Fields[];
  /** Someone sends a lead form. @returns the lead's id. */
  lead(formId: string, lead: PracticeLead): string | undefined;
  /** The person gets another page, or another ad account (`act_…`), under this id. */
  addPage(id: string, name: string): void;
  addAccount(id: string, name: string): void;
  /** Custom audiences with the prints in them: of each person mail and phone. */
  audiences(): { id: string; name: string; people: string[][] }[];
  /** Someone accepts Meta's terms for them (they are at first), or takes that back. */
  acceptAudienceTerms(accepted: boolean): void;
  /** Someone deletes one in Ads Manager. */
  dropAudience(id: string): boolean;
  /** Someone links the page to a WhatsApp number (it is at first), or takes it off. */
  linkWhatsApp(linked: boolean): void;
}

/** What the page's owner can switch in Meta's own window. */
interface PageSettings {
  readonly whatsapp: boolean;
}

/** Builds the practice Meta. */
export function openMeta(world: World): { players: Player[]; meta: PracticeMeta } {
  const access = new MetaAccess(world);
  const held = new MetaHoldings(world, access);
  const items = new MetaItems(world);
  const objects = new MetaAdObjects(world);
  const delivery = new MetaDelivery(world, objects);
  const images = new MetaImages(world);
  const leads = new MetaLeads(world);
  const audiences = new MetaAudiences(world);
  const pageSettings = world.state.shelf<PageSettings>('meta.pageSettings');
  const ads = new MetaAds(world, objects, delivery, {
    image: (hash) => images.has(hash),
    form: (id) => leads.hasForm(id),
    page: held.isPage,
    whatsapp: () => pageSettings.get('page')?.whatsapp ?? true,
  });
  const insights = new MetaInsights(world, objects, delivery);
  const posts = new MetaPosts(world);
  const instagram = new MetaInstagram(world);
  const parts = [
    peoplePart(world, access, held, () => pageSettings.get('page')?.whatsapp ?? true),
    placesPart(access),
    catalogPart(world, items),
    adsPart(world, objects, ads, insights, images, held),
    audiences.part(),
    leads.part(),
    posts.part(),
    instagram.part(),
  ];
  const { accessToken } = PRACTICE_IDS.meta;
  const meta: PracticeMeta = {
    ids: PRACTICE_IDS.meta,
    accessToken: (scopes = META_SCOPES) => access.issue('user', scopes, 60),
    breakToken: (token = accessToken, subcode = 463) => {
      const known = access.tokens.get(token);
      if (known) access.tokens.set(token, { ...known, broken: subcode });
    },
    mendToken: (token = accessToken) => {
      const known = access.tokens.get(token);
      if (!known) return;
      const { broken: _, ...good } = known;
      access.tokens.set(token, good);
    },
    editItem: (retailerId, data) => items.editByHand(retailerId, data),
    item: (retailerId) => {
      items.settle();
      const item = items.shelf.get(retailerId);
      return item && items.told(item);
    },
    seenPrice: (retailerId) => items.seenPrice(retailerId),
    get itemCount() {
      items.settle();
      return items.shelf.size;
    },
    posts: () => posts.all(),
    instagramPosts: () => instagram.all(),
    lead: (formId, lead) => leads.arrive(formId, lead),
    addPage: (id, name) => held.addPage(id, name),
    addAccount: (id, name) => held.addAccount(id, name),
    audiences: () => audiences.all(),
    acceptAudienceTerms: (accepted) => audiences.acceptTerms(accepted),
    dropAudience: (id) => audiences.drop(id),
    linkWhatsApp: (linked) => void pageSettings.set('page', { whatsapp: linked }),
  };
  return { players: [new Graph(access, parts), new MetaLogin(access)], meta };
}
