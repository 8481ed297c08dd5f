/**
 * The full size of P28: thousands want few seats at the same moment, and the shop process is killed again and again at
 * moments that chance picks. Nobody is told something that is not kept, no seat is given twice, and the line stands in
 * the order in which people came.
 */
import { describe, expect, it } from 'vitest';

import type { Registration } from '../../src/api/events.ts';
import { dataFolder, type ServedShop, serveShop } from './served-shop.ts';
import { filled, insist, ticketOf } from './visitors.ts';

const visitors = Number(process.env['VETRINA_VISITORS'] ?? 4_000);
const kills = Number(process.env['VETRINA_RESTARTS'] ?? 4);
const seats = 40;
const patienceMs = 150_000;
const inTwoWeeks = (): string => new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString();

/** When this visitor began, and when the answer was there. */
interface Came {
  readonly n: number;
  readonly from: number;
  readonly until: number;
  readonly status: number;
  readonly ticket: string | null;
}

/** Resolves when so many more were answered than now. */
function counter() {
  let answered = 0;
  const waiting: { at: number; go: () => void }[] = [];
  return {
    count: () => answered,
    add() {
      answered += 1;
      for (const each of waiting.filter(({ at }) => at === answered)) each.go();
    },
    after: (more: number) => new Promise<void>((go) => void waiting.push({ at: answered + more, go })),
  };
}

/** Whoever had an answer before another one came stands before them. Answers those who were passed. */
function passed(inLine: readonly Came[]): string[] {
  const wrong: string[] = [];
  let soonest: Came | null = null;
  for (const each of inLine.toReversed()) {
    if (soonest !== null && soonest.until < each.from) wrong.push(`${soonest.n} was passed by ${each.n}`);
    if (soonest === null || each.until < soonest.until) soonest = each;
  }
  return wrong;
}

describe.skipIf(process.platform === 'darwin')(
  'thousands want forty seats, and the shop is killed again and again',
  () => {
    it('never oversold, every answer is kept, and the line stands as people came', async () => {
      const root = dataFolder();
      let shop: ServedShop = await serveShop(root);
      const event = { title: 'Degustazione', startsAt: inTwoWeeks(), capacity: seats };
      const { id, slug } = await shop.door.events.create(event);
      const { publicPort: port } = shop;
      const answered = counter();
      const begun = performance.now();

      const come = async (n: number): Promise<Came> => {
        const from = performance.now();
        // A street full of phones is as many addresses.
        const answer = await insist({ port, slug, form: filled(n), from: 1 + n }, patienceMs);
        answered.add();
        return { n, from, until: performance.now(), status: answer.status, ticket: ticketOf(answer) };
      };
      const crowd = Promise.all(Array.from({ length: visitors }, (_, n) => come(n)));
      const moments: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        const left = visitors - answered.count();
        await answered.after(1 + Math.floor((Math.random() * left) / (kills - kill + 1)));
        moments.push(answered.count());
        await shop.kill();
        shop = await serveShop(root, shop);
      }
      const all = await crowd;
      const story = `killed after ${moments.join(', ')} answers; ${Math.round(performance.now() - begun)} ms`;
      console.log(`${visitors} registrations, ${story}`);

      expect(all.filter(({ status }) => status !== 303)).toEqual([]);
      const rows = await shop.door.events.registrations({ id });
      const ticketIn = ({ ticketAddress }: Registration): string => ticketAddress.split('/t/')[1] ?? '';
      const byTicket = new Map(rows.map((row) => [ticketIn(row), row]));
      // Each one once, and each ticket that was handed out is that person's.
      expect(rows).toHaveLength(visitors);
      expect(new Set(all.map(({ ticket }) => ticket)).size).toBe(visitors);
      const foreign = all.filter(({ n, ticket }) => byTicket.get(ticket ?? '')?.name !== `Visitatrice ${n}`);
      expect(foreign, story).toEqual([]);
      const line = rows.toSorted((a, b) => a.place - b.place);
      expect(new Set(line.map(({ place }) => place)).size).toBe(visitors);
      expect(line.map(({ state }) => state)).toEqual(line.map((_, index) => (index < seats ? 'confirmed' : 'waiting')));
      const cameBy = new Map(all.map((came) => [came.ticket, came]));
      expect(passed(line.map((row) => cameBy.get(ticketIn(row)) as Came)), story).toEqual([]);

      // Seats that are given back go to those who stand first.
      for (const { id: registration } of line.slice(0, 5))
        await shop.door.events.cancelRegistration({ id: registration });
      const offered = (await shop.door.events.registrations({ id })).filter(({ state }) => state === 'offered');
      expect(offered.map(({ place }) => place).toSorted((a, b) => a - b)).toEqual(
        line.slice(seats, seats + 5).map(({ place }) => place),
      );
      expect(await shop.door.events.get({ id })).toMatchObject({ taken: seats, waiting: visitors - seats - 5 });
      expect(await shop.door.settings.check()).toMatchObject({ ok: true, findings: [] });
    }, 300_000);
  },
);
