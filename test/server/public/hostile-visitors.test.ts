import { describe, expect, it } from 'vitest';

import { sessionCookie } from '../../../src/server/http/sessions.ts';
import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';
import { stampIn } from './stamp-in.ts';

const registered = async ({ door, eventId }: PublicShop): Promise<number> =>
  (await door.events.registrations({ id: eventId })).length;

describe('a form that another site sends in a visitor’s name', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1.evil.example' }],
  ])('is refused: %o', async (headers) => {
    const shop = await openPublicShop();
    expect((await shop.post(form(), headers)).status).toBe(403);
    expect(await registered(shop)).toBe(0);
  });

  it('is told from the page’s own, and from a browser too old to say', async () => {
    const shop = await openPublicShop();
    const own = { 'sec-fetch-site': 'same-origin', origin: shop.base };
    expect((await shop.post(form(), own)).status).toBe(303);
    expect((await shop.post(form(), { origin: shop.base })).status).toBe(303);
    expect((await shop.post(form())).status).toBe(303);
  });
});

describe('the public port', () => {
  it('knows neither the staff’s session nor the app: no cookie in or out, no calls, no screens', async () => {
    const shop = await openPublicShop();
    const token = new URL(shop.service.invite()).hash.replace('#signin=', '');
    const signedIn = await fetch(`${shop.service.app}/session`, {
      method: 'POST',
      body: JSON.stringify({ token }),
      headers: {
        'content-type': 'application/json',
        origin: shop.service.app,
        'sec-fetch-site': 'same-origin',
      },
    });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(cookie).toContain(`${sessionCookie}=`);
    const staff = { cookie, authorization: `Bearer ${shop.service.token}`, origin: shop.base };
    for (const path of [
      '/rpc/settings/get',
      '/api/v1/settings',
      '/session',
      '/index.html',
      '/',
      '/public/../door.json',
    ]) {
      expect([path, (await shop.get(path, staff)).status]).toEqual([path, 404]);
    }
    const page = await shop.get(shop.page, staff);
    expect([page.status, page.headers.get('set-cookie'), page.headers.get('access-control-allow-origin')]).toEqual([
      200,
      null,
      null,
    ]);
  });

  it('takes forms and nothing else, and not large ones', async () => {
    const shop = await openPublicShop();
    const send = (body: string | ReadableStream, type: string) =>
      fetch(`${shop.base}${shop.page}`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
        redirect: 'manual',
        ...(typeof body === 'string' ? {} : { duplex: 'half' as const }),
      });
    const markup = '<img src=x onerror=alert(1)>';
    const json = JSON.stringify({ ...form(), name: [{ text: markup }], phone: '' });
    const asJson = await send(json, 'application/json');
    expect([asJson.status, (await asJson.text()).includes(markup)]).toEqual([415, false]);
    expect((await send('name=a', 'text/plain')).status).toBe(415);
    const large = new URLSearchParams(form({ name: 'a'.repeat(20_000) })).toString();
    expect((await send(large, 'application/x-www-form-urlencoded')).status).toBe(413);
    const endless = await send(drip(), 'application/x-www-form-urlencoded').catch(() => null);
    expect([413, undefined]).toContain(endless?.status);
    expect(await registered(shop)).toBe(0);
  });

  it.each([
    ['a field twice', 'name=A&name=B&phone=3394051234', 422],
    ['no field at all', '&', 422],
    ['half an escape', 'name=%&phone=%E0%A4%A', 422],
    ['seats that are none', 'name=A&phone=3394051234&seats=-3', 422],
    ['more seats than one may take', 'name=A&phone=3394051234&seats=7', 422],
    ['seats beyond counting', 'name=A&phone=3394051234&seats=99999999999999999999', 422],
    ['no name', 'name=%20%20&phone=3394051234', 422],
    ['no number', 'name=A&phone=', 422],
    ['a number that no network dials', 'name=A&phone=12', 422],
    ['a name as long as a letter', `phone=3394051234&name=${'a'.repeat(3_000)}`, 422],
    ['everything once', 'name=A&phone=3394051234', 303],
  ])('%s is answered, not fallen over', async (_, body, status) => {
    const shop = await openPublicShop();
    const given = new URLSearchParams({ ...(await shop.open()) }).toString();
    const answer = await fetch(`${shop.base}${shop.page}`, {
      method: 'POST',
      body: `${given}&${body}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    expect(answer.status).toBe(status);
    expect(await registered(shop)).toBe(status === 303 ? 1 : 0);
    if (status === 422) expect(await answer.text()).toContain('role="alert"');
  });

  it.each([
    ['no form key', () => 'name=A&phone=3394051234'],
    ['a form key twice', (key: string, opened: string) => `formKey=${key}&formKey=${key}&opened=${opened}&name=A`],
    ['a moment twice', (key: string, opened: string) => `formKey=${key}&opened=${opened}&opened=${opened}&name=A`],
    ['half an escape', (key: string) => `formKey=${key}&opened=%E0%A4%A&name=A`],
    [
      'a key as long as a letter',
      (key: string, opened: string) => `formKey=${key}${'a'.repeat(9_000)}&opened=${opened}`,
    ],
    ['a moment before all time', (key: string, opened: string) => `formKey=${key}&opened=-${opened}`],
  ])('%s: the form once more, with what was typed', async (_, body) => {
    const shop = await openPublicShop();
    const { formKey, opened } = await shop.open();
    const answer = await fetch(`${shop.base}${shop.page}`, {
      method: 'POST',
      body: body(formKey, opened),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('role="alert"');
    expect(stampIn(page).formKey).not.toBe(formKey);
    expect(await registered(shop)).toBe(0);
  });

  it('answers every address with a page, and no address with a fault', async () => {
    const shop = await openPublicShop();
    const odd = ['/e/none', '/t/none', `/e/${'a'.repeat(250)}`, '/e/%00', '/e/..%2f..%2fshop', '/x'];
    for (const path of odd) {
      const answer = await shop.get(path);
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(await answer.text()).toContain('<html lang=');
    }
    expect((await shop.get('/e/%E0%A4%A')).status).toBe(400);
    expect((await shop.get(`/e/${'a'.repeat(5_000)}`)).status).toBe(414);
  });
});

/** A body without an end, a piece at a time. */
function drip(): ReadableStream {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > 1_000) controller.close();
      else controller.enqueue(new TextEncoder().encode('name='.padEnd(65_536, 'a')));
    },
  });
}
