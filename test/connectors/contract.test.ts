/** Every request that a connector can send fits the vendors' own descriptions. */
import { expect, it } from 'vitest';

import type { LeadFormOrder } from '../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { buildAll, campaign } from './conformance/ads.ts';
import { post } from './conformance/posts.ts';
import { offer, offers, openStage } from './stage.ts';

const leadForm = (): LeadFormOrder => ({
  intent: 'v0123456789ab',
  name: 'Serata dei rosati',
  headline: 'Serata dei rosati',
  language: 'it',
  asksPhone: true,
  question: 'Porti qualcuno?',
  consentText: 'Sì, avvisatemi dei prossimi eventi.',
  privacyUrl: 'https://bottega.example.com/privacy',
  thanks: 'Ti aspettiamo.',
  link: 'https://bottega.example.com/e/rosati',
  phone: '+390115550142',
  tracking: { vetrina_modulo: 'v0123456789ab' },
});

/** Requests as `METHOD host path`, with numbers and names taken out. */
const shapeOf = ({ method, host, path }: { method: string; host: string; path: string }) => {
  const plain = path
    .replace(/\/(act_)?\d+/gu, '/*')
    .replace(/(?<=\/reviews\/)[^/]+/gu, '*')
    .replace(/(?<=\/v1\/forms\/)[^/:]+/gu, '*')
    .replace(/(?<=accounts\/\*\/)(products|productInputs)\/[^/:]+/gu, '$1/*');
  return `${method} ${host}${plain}`;
};

it.skipIf(!specsAvailable)('every request fits the vendors’ own descriptions', async () => {
  const now = new Date();
  const stage = await openStage({ now: () => now });
  const { google, meta, practice } = stage;
  practice.google.registered = false;
  await google.account.examine();
  const email = 'rosa@bottega.example.com';
  await google.account.setUp?.('link-profile', { email });
  await google.account.setUp?.('local-listings', { email });
  const skus = offers(40).map(({ sku }) => sku);
  await google.offers?.publish([...offers(40), offer(), offer({ sku: 'A/B', link: '', gtin: null })]);
  await google.offers?.readBack(skus);
  await google.offers?.readBack(['MIELE-500', 'A/B']);
  await google.offers?.withdraw(['MIELE-500', 'A/B']);
  const created = await google.posts?.google?.create(
    post({ startsAt: now.toISOString(), endsAt: new Date(now.getTime() + 86_400_000).toISOString() }),
  );
  const posts = google.posts?.google;
  await posts?.read(created?.name ?? '');
  await posts?.find(post(), now.toISOString());
  await posts?.update(created?.name ?? '', post({ text: 'Altre parole.' }), post());
  await posts?.remove(created?.name ?? '');
  const review = practice.google.review(4, 'Anna', 'Tutto bene');
  for (let many = 0; many < 51; many++) practice.google.review(5);
  const { next, reviews } = await google.reviews!.page(null);
  await google.reviews?.page(next);
  const { name = '' } =
    reviews.find((each) => each.name.endsWith(review)) ?? (await google.reviews!.page(next)).reviews[0]!;
  await google.reviews?.read(name);
  await google.reviews?.answer(name, 'Grazie Anna!');
  await google.reviews?.takeBack(name);
  const asked = (key: string, kind: 'text' | 'one' | 'box', options: string[] = []) =>
    ({ key, title: key, hint: 'Come si legge', required: kind !== 'box', kind, options }) as const;
  const form = {
    title: 'Serata',
    description: 'Martedì, in bottega',
    questions: [asked('name', 'text'), asked('seats', 'one', ['1', '2']), asked('consent', 'box', ['Sì'])],
  };
  const formNumber = (await google.forms?.begin(form.title)) ?? '';
  await google.forms?.fill(formNumber, form);
  await google.forms?.fill(formNumber, form);
  await google.forms?.open(formNumber, true);
  await google.forms?.answers(formNumber, null, null);
  await google.forms?.answers(formNumber, now.toISOString(), null);
  await google.figures?.daily('2026-10-01', '2026-10-31');
  await google.figures?.keywords('2026-10');

  await meta.account.examine();
  const [answer] = (await meta.offers?.publish([offer()])) ?? [];
  await meta.offers?.verdicts?.(answer?.outcome === 'sent' ? answer.handle : '', ['MIELE-500']);
  await meta.offers?.readBack(['MIELE-500']);
  await meta.offers?.withdraw(['MIELE-500']);
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  const order = campaign({ startsAt: day(-1), endsAt: day(2), button: 'get-directions' });
  const ids = await buildAll(meta.ads!, order);
  for (const step of ['campaign', 'ad-set', 'creative', 'ad'] as const) await meta.ads?.find(step, order, ids);
  await meta.ads?.setRunning(ids, true);
  await meta.ads?.change(ids, { budget: order.budget, endsAt: day(3) });
  await meta.ads?.towns('Lecce', 'IT');
  await meta.ads?.facts();
  await meta.ads?.status(ids);
  await meta.ads?.figures(ids, day(-1).slice(0, 10), day(0).slice(0, 10));
  await meta.ads?.figuresByAd(ids, day(-1).slice(0, 10), day(0).slice(0, 10));
  await meta.ads?.figures(ids, day(-90).slice(0, 10), day(0).slice(0, 10));
  await meta.ads?.estimate({ ...order, dailyBudget: { amount: 1000, currency: 'EUR' } });
  await meta.ads?.archive(ids);

  const prints = { mail: 'a'.repeat(64), phone: '' };
  const audienceId = (await meta.audiences?.create({ intent: 'v0123', name: 'Vetrina · Tutti' })) ?? '';
  await meta.audiences?.find('v0123');
  await meta.audiences?.add(audienceId, [prints, { mail: '', phone: 'b'.repeat(64) }]);
  await meta.audiences?.remove(audienceId, [prints]);
  await meta.audiences?.recognised(audienceId);
  await meta.audiences?.delete(audienceId);

  const formId = (await meta.leads?.createForm(leadForm())) ?? '';
  await meta.leads?.findForm(leadForm());
  await meta.leads?.forms();
  practice.meta.lead(formId, { answers: { full_name: 'Anna Neri', email: 'anna@example.it' } });
  await meta.leads?.page(formId, day(-30), null);
  await meta.leads?.sendTest(formId, true);
  await meta.leads?.sendTest(formId, false);
  await meta.leads?.tests(formId);
  await meta.leads?.switchForm(formId, false);

  const { woocommerce: web } = stage;
  await web.account.examine();
  const sized = (sku: string, value: string) =>
    offer({ sku, productId: 9, siblings: 2, title: `Maglia · ${value}`, options: [{ name: 'Taglia', value }] });
  const ahead = { amount: 990, from: day(1), until: day(2) };
  await web.offers?.publish([...offers(3), offer({ sale: ahead, quantity: 7 }), sized('M-S', 'S'), sized('M-M', 'M')]);
  await web.offers?.publish([offer({ quantity: 0 }), sized('M-L', 'L')]);
  await web.offers?.readBack(['MIELE-500', 'M-L']);
  await web.offers?.withdraw(['SKU-1', 'M-S']);
  practice.woocommerce.refund(practice.woocommerce.order({ items: [{ sku: 'MIELE-500' }] }), { amount: 100 });
  const [ordered] = (await web.orders?.page(day(-30), 0)) ?? [];
  await web.orders?.refunds(ordered?.id ?? '');
  await web.customers?.page('oldest', 0);
  await web.customers?.page('newest', 80);
  const coupon = { code: 'DIECI', kind: 'percent', value: 1000, currency: 'EUR', minimum: 2000, key: 'key-1' } as const;
  const made = await web.coupons?.create({ ...coupon, uses: 3, endsAt: day(9), mail: 'anna@example.it' });
  await web.coupons?.find('DIECI');
  await web.coupons?.change(made?.id ?? '', {
    ...coupon,
    kind: 'amount',
    value: 500,
    uses: null,
    endsAt: null,
    mail: null,
  });
  await web.coupons?.remove(made?.id ?? '');

  expect(checkCalls(practice.calls)).toEqual([]);
  // Each kind of request was really among them.
  expect([...new Set(practice.calls.map(shapeOf))].sort()).toMatchSnapshot();
  await stage.close();
});
