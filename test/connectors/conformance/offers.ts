/** What every connector with offers must do, whoever the vendor is. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Vendor } from '../../../src/api/channels.ts';
import { listingReasonCodes } from '../../../src/api/outside.ts';
import type { OfferAnswer, OffersPort } from '../../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { offer, offers, openStage, shop, type Stage } from '../stage.ts';

export function offersConformance(vendor: Vendor): void {
  let stage: Stage;
  let port: OffersPort;
  beforeEach(async () => {
    stage = await openStage();
    port = stage[vendor].offers ?? never();
  });
  afterEach(async () => {
    if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
    await stage.close();
  });

  /** The last word on each offer, asked for as the sync does. */
  const settled = async (answers: readonly OfferAnswer[]): Promise<readonly OfferAnswer[]> => {
    const open = answers.filter((answer) => answer.outcome === 'sent');
    if (open.length === 0) return answers;
    const verdicts = await port.verdicts?.(
      open[0]?.handle ?? '',
      open.map(({ sku }) => sku),
    );
    return [...answers.filter((answer) => answer.outcome !== 'sent'), ...(verdicts ?? [])];
  };
  const bySku = <T extends { sku: string }>(list: readonly T[]) => [...list].sort((a, b) => a.sku.localeCompare(b.sku));

  it('a price that was sent is accepted and can be read back', async () => {
    expect(await settled(await port.publish([offer()]))).toEqual([{ sku: 'MIELE-500', outcome: 'accepted' }]);
    expect(await port.readBack(['MIELE-500'])).toMatchObject([
      { sku: 'MIELE-500', state: 'shown', price: { amount: 1290, currency: 'EUR' }, issues: [] },
    ]);
  });

  it('sending the same offer again changes nothing', async () => {
    await settled(await port.publish([offer()]));
    const before = await port.readBack(['MIELE-500']);
    await settled(await port.publish([offer()]));
    expect(await port.readBack(['MIELE-500'])).toEqual(before);
  });

  it('a new price takes the old one’s place', async () => {
    await settled(await port.publish([offer()]));
    await settled(await port.publish([offer({ price: { amount: 1_234_56, currency: 'EUR' } })]));
    expect(await port.readBack(['MIELE-500'])).toMatchObject([{ price: { amount: 1_234_56, currency: 'EUR' } }]);
  });

  /** Ten in the morning; the vendor's clock and the shop's are one here. */
  const ten = Date.parse('2026-12-01T09:00:00Z');
  const minute = 60_000;
  const at = (ms: number) => new Date(ms).toISOString();

  it('a sale sent ahead begins and ends by itself, and is read back as customers see it', async () => {
    let now = ten;
    await stage.close();
    stage = await openStage({ now: () => new Date(now) });
    port = stage[vendor].offers ?? never();
    const sale = { amount: 990, from: at(ten + 60 * minute), until: at(ten + 180 * minute) };
    const storeSale = { ...sale, amount: 890 };
    await settled(await port.publish([offer({ sale, storeSale })]));
    expect(await port.readBack(['MIELE-500'])).toMatchObject([{ sale: { from: sale.from, until: sale.until } }]);
    const before = stage.practice.calls.length;
    const seen = async (later: number) => {
      now = ten + later * minute;
      const [shown] = await port.readBack(['MIELE-500']);
      return shown?.state === 'shown' ? [shown.price?.amount, shown.regular?.amount, shown.sale?.amount] : shown;
    };
    expect(await seen(59)).toEqual([1290, 1290, 990]);
    expect(await seen(60)).toEqual([990, 1290, 990]);
    expect(await seen(179)).toEqual([990, 1290, 990]);
    expect(await seen(180)).toEqual([1290, 1290, undefined]);
    expect(stage.practice.calls.slice(before).some(({ path }) => /insert|items_batch/u.test(path))).toBe(false);
  });

  it('a sale that is stopped is gone, and one without an end holds until then', async () => {
    await settled(await port.publish([offer({ sale: { amount: 990, from: at(0), until: null } })]));
    expect(await port.readBack(['MIELE-500'])).toMatchObject([
      { price: { amount: 990 }, regular: { amount: 1290 }, sale: { amount: 990, until: null } },
    ]);
    await settled(await port.publish([offer()]));
    expect(await port.readBack(['MIELE-500'])).toMatchObject([{ price: { amount: 1290 }, sale: null }]);
  });

  it('forints travel like euros', async () => {
    const hungary = await stage.open(vendor, { shop: { ...shop, currency: 'HUF', country: 'HU', language: 'hu' } });
    const forints = hungary.offers ?? never();
    if (vendor === 'woocommerce') stage.practice.woocommerce.set({ currency: 'HUF' });
    const sale = { amount: 499_000, from: at(0), until: at(Date.now() + 60 * minute) };
    const honey = offer({ price: { amount: 599_000, currency: 'HUF' }, sale, storePrice: null });
    const answers = await forints.publish([honey]);
    const [sent] = answers;
    if (sent?.outcome === 'sent') await forints.verdicts?.(sent.handle, ['MIELE-500']);
    expect(await forints.readBack(['MIELE-500'])).toMatchObject([
      { price: { amount: 499_000, currency: 'HUF' }, regular: { amount: 599_000, currency: 'HUF' } },
    ]);
  });

  it('what was never sent is absent, not zero', async () => {
    expect(await port.readBack(['MAI-VISTO'])).toEqual([{ sku: 'MAI-VISTO', state: 'absent' }]);
  });

  it('what is withdrawn is gone, also when it was never there', async () => {
    await settled(await port.publish([offer()]));
    const answers = await settled(await port.withdraw(['MIELE-500', 'MAI-VISTO']));
    expect(bySku(answers)).toEqual([
      { sku: 'MAI-VISTO', outcome: 'accepted' },
      { sku: 'MIELE-500', outcome: 'accepted' },
    ]);
    expect(await port.readBack(['MIELE-500'])).toEqual([{ sku: 'MIELE-500', state: 'absent' }]);
  });

  it('strange article numbers come back as they went', async () => {
    const skus = ['A/B', '100%', 'A~B', 'caffè 1', 'A#1?x=2', 'Ω-7', 'a+b&c', '50 cl'];
    await settled(
      await port.publish(skus.map((sku, index) => offer({ sku, variantId: index, productId: index, gtin: null }))),
    );
    const shown = await port.readBack(skus);
    expect(bySku(shown).map(({ sku, state }) => [sku, state])).toEqual(
      bySku(skus.map((sku) => ({ sku }))).map(({ sku }) => [sku, 'shown']),
    );
    await settled(await port.withdraw(skus));
    expect((await port.readBack(skus)).every(({ state }) => state === 'absent')).toBe(true);
  });

  it('one bad product never holds up the others', async () => {
    const [first, , third] = offers(3);
    // A link that the check would stop: here the vendor itself must.
    // A web shop makes its links itself, and fetches the picture.
    const imageUrl = vendor === 'woocommerce' ? 'ftp:/niente' : offer().imageUrl;
    const bad = offer({ sku: 'CATTIVO', link: 'ftp:/niente', imageUrl, gtin: null });
    const answers = bySku(await settled(await port.publish([first ?? never(), bad, third ?? never()])));
    expect(answers).toMatchObject([
      { sku: 'CATTIVO', outcome: 'refused' },
      { sku: 'SKU-1', outcome: 'accepted' },
      { sku: 'SKU-3', outcome: 'accepted' },
    ]);
    const [refused] = answers;
    expect(listingReasonCodes).toContain(refused?.outcome === 'refused' ? refused.code : '');
  });

  it('a few hundred products are sent and read back completely', async () => {
    const many = offers(120);
    const answers = await settled(await port.publish(many));
    expect(answers.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(120);
    const shown = await port.readBack(many.map(({ sku }) => sku));
    expect(shown.filter((each) => each.state === 'shown' && each.price?.amount === 1290)).toHaveLength(120);
  });

  it('an empty list is no work and no call', async () => {
    stage.practice.forgetCalls();
    expect(await port.publish([])).toEqual([]);
    expect(stage.practice.calls.filter(({ method, host }) => method === 'POST' && !host.startsWith('oauth2'))).toEqual(
      [],
    );
  });

  it('what the channel would refuse is known before it is sent, by code', async () => {
    const bad = offer({
      sku: ' ',
      title: 'x'.repeat(151),
      description: 'y'.repeat(5001),
      gtin: '8001234567890',
      imageUrl: 'foto.jpg',
      price: { amount: 0, currency: 'EUR' },
    });
    const codes = port.check(bad).map(({ code }) => code);
    expect(codes).toEqual([
      'sku-missing',
      'title-too-long',
      'description-too-long',
      'price-missing',
      'gtin-invalid',
      'image-invalid',
    ]);
    expect(port.check(offer({ title: 'x'.repeat(150), description: 'y'.repeat(5000) }))).toEqual([]);
    for (const code of codes) expect(listingReasonCodes).toContain(code);
  });
}

function never(): never {
  throw new Error('missing in this story');
}
