/** The event's own words for the consent: each version stays provable, and who saw the older page allowed its words. */
import { expect, it } from 'vitest';

import { openEvenings, owner, visitor } from './open-evenings.ts';

const own = { it: 'Sì, scrivetemi dei prossimi rosati.', en: '', hu: '' };
const usual = 'Sì, Bottega Verdi può avvisarmi dei prossimi eventi. Posso cambiare idea quando voglio.';
type Evenings = Awaited<ReturnType<typeof openEvenings>>;

let forms = 0;
async function come(shop: Evenings, phone: string, consentVersion?: number): Promise<string | undefined> {
  await shop.events.verbs.register(
    {
      ...{
        slug: shop.event.slug,
        formKey: `consent-form-${++forms}`,
        name: `Ospite ${forms}`,
        phone,
        mail: '',
        seats: 1,
      },
      ...{
        marketing: true,
        source: 'page',
        language: 'it',
        ...(consentVersion === undefined ? {} : { consentVersion }),
      },
    },
    visitor,
  );
  const rows = await shop.rows();
  const person = await shop.customers.verbs.get({ id: rows.at(-1)?.personId ?? 0 }, owner);
  return person.consents[0]?.text;
}

it('stands on the page in the languages it was written in; the usual sentence in the others', async () => {
  const shop = await openEvenings({ consentText: own, capacity: 20 });
  const page = await shop.events.verbs.publicPage({ slug: shop.event.slug }, visitor);
  expect(page.consentText).toMatchObject({ it: own.it, en: expect.stringContaining('Yes, Bottega Verdi may') });
  expect(page.consentVersion).toBe(1);
});

it('is kept with each consent as it was shown; changed words are a new version, the same are none', async () => {
  const shop = await openEvenings({ capacity: 20 });
  const change = (consentText: typeof own) => shop.events.verbs.update({ id: shop.event.id, consentText }, owner);
  expect(await come(shop, '339 405 2001', 0)).toBe(usual);
  expect((await change(own)).consentVersion).toBe(1);
  expect((await change(own)).consentVersion).toBe(1);
  const other = { ...own, it: 'Sì, anche per posta.' };
  expect((await change(other)).consentVersion).toBe(2);
  // The page was open before the words changed.
  expect(await come(shop, '339 405 2002', 1)).toBe(own.it);
  expect(await come(shop, '339 405 2003', 0)).toBe(usual);
  expect(await come(shop, '339 405 2004')).toBe(other.it);
  await change({ it: '', en: '', hu: '' });
  expect(await come(shop, '339 405 2005')).toBe(usual);
  expect(await shop.customers.verbs.verifyConsents({}, owner)).toMatchObject({ ok: true });
});

it('goes along when the event is repeated', async () => {
  const shop = await openEvenings({ consentText: own });
  const [copy] = await shop.events.verbs.repeat({ id: shop.event.id, startsAt: ['2026-12-08T18:30:00.000Z'] }, owner);
  expect(copy?.consentText).toEqual(own);
});
