import type SqliteDatabase from 'better-sqlite3';

import type { SegmentCondition } from '../src/api/segments.ts';
import { similarTo } from '../src/core/customers/duplicates.ts';
import { openCustomers } from '../src/core/customers/index.ts';
import { openOutbox } from '../src/core/outbox/index.ts';
import { openOutreach } from '../src/core/outreach/index.ts';
import { purchasesOf } from '../src/core/sales/index.ts';
import { bookNow, fillBook, peopleCount } from './book.ts';
import { openBare } from './floor.ts';
import { dropFolder, newFolder, openGoods, owner } from './goods.ts';
import { type Bench, compare, type Line } from './measure.ts';

const dayMs = 86_400_000;
const lately = bookNow - 90 * dayMs;

interface Case {
  readonly what: string;
  readonly conditions: readonly SegmentCondition[];
  /** The same people, written by hand. */
  readonly bare: string;
}

const receipts = 'from receipt where receipt.person_id = person.id and receipt.person_id is not null';

const cases: readonly Case[] = [
  {
    what: 'with a mail, from Facebook',
    conditions: [
      { kind: 'reach', values: ['mail'], not: false },
      { kind: 'source', values: ['facebook', 'poster'], not: false },
    ],
    bare: `mail is not null and source in ('facebook', 'poster')`,
  },
  {
    what: 'not bought in 90 days',
    conditions: [{ kind: 'bought', days: 90, not: true }],
    bare: `not exists (select 1 ${receipts} and is_sale = 1 and at >= ${lately})`,
  },
  {
    what: 'spent at least 100 euro',
    conditions: [{ kind: 'spent', atLeast: 10_000, days: null, not: false }],
    bare: `(select sum(total) ${receipts}) >= 10000`,
  },
  {
    what: 'allow offers by mail',
    conditions: [{ kind: 'consent', values: ['offers-by-message/mail'], not: false }],
    bare: `(select granted from consent where purpose = 'offers-by-message' and person_id = person.id
      and channel in ('mail', 'any') order by at desc, granted limit 1) = 1`,
  },
  {
    what: 'bought of one category in a year',
    conditions: [{ kind: 'category', values: ['Categoria 7'], days: 365, not: false }],
    bare: `id in (select person_id from sale_line join receipt on receipt.id = receipt_id where category = 'Categoria 7')`,
  },
  {
    what: 'came to an event, not bought in 90 days, allow offers',
    conditions: [
      { kind: 'event', act: 'came', values: [], days: null, not: false },
      { kind: 'bought', days: 90, not: true },
      { kind: 'consent', values: ['offers-by-message/mail'], not: false },
    ],
    bare: `id in (select person_id from registration where came_at is not null)
      and not exists (select 1 ${receipts} and is_sale = 1 and at >= ${lately})
      and (select granted from consent where purpose = 'offers-by-message' and person_id = person.id
        and channel in ('mail', 'any') order by at desc, granted limit 1) = 1`,
  },
];

/** Who is somebody, in a book of 100,000: groups counted and listed, doubles found, a page with all that happened. */
export const segmentsBench: Bench = {
  name: 'segments',
  about: `groups of ${peopleCount} people counted and listed, doubles looked for on entry, a person's page.`,
  async run() {
    const folder = newFolder();
    await (await openGoods(folder, () => bookNow)).database.close();
    const sqlite = openBare(folder);
    fillBook(sqlite);
    const shop = await openGoods(folder, () => bookNow);
    const customers = openCustomers(shop);
    customers.purchasesFrom(purchasesOf);
    const { verbs } = openOutreach({
      ...shop,
      ...{ customers, outbox: openOutbox(shop), practice: false, publicBase: async () => '' },
    });
    const lines: Line[] = [];
    const measure = async (
      what: string,
      bare: () => unknown,
      vetrina: () => unknown,
      atMost: number,
    ): Promise<void> => {
      const took = await compare(
        async () => ({ work: bare }),
        async () => ({ work: vetrina }),
      );
      lines.push({ what, ...took, atMost });
    };
    const all = (query: string, ...values: unknown[]) => {
      const statement = (sqlite as SqliteDatabase.Database).prepare(query);
      return () => statement.all(...values);
    };
    for (const { what, conditions, bare } of cases) {
      const asked = [...conditions];
      await measure(
        `count: ${what}`,
        all(`select count(*), count(mail), count(phone) from person where ${bare}`),
        () => verbs.countSegment({ conditions: asked }, owner),
        50,
      );
    }
    const last = cases.at(-1) as Case;
    const page = `select id, name, phone, mail, (select sum(total) ${receipts}) from person where ${last.bare}
      order by last_contact_at desc, id desc limit 50`;
    await measure(
      'page of 50 with its count: the last of these',
      all(page),
      () => verbs.segmentPeople({ conditions: [...last.conditions], limit: 50 }, owner),
      100,
    );
    const double = { name: 'Carla Cognome500', phone: '+393391000502', mail: 'p501@example.com' };
    await measure(
      'doubles of one who is being entered',
      all(
        `select id, name, phone, mail from person where id in (select person_id from identity where value in (?, ?)
          union select person_id from person_key where name_key = ? or phone_tail = ?)`,
        ...[double.mail, double.phone, 'carla cognome500', '1000502'],
      ),
      () => similarTo(shop.database.read, double),
      5,
    );
    const bare = [
      'person where id',
      'consent where person_id',
      'contact where person_id',
      'receipt where person_id',
    ].map((from) => all(`select * from ${from} = 501`));
    await measure(
      `a person's page with the timeline`,
      () => bare.forEach((ask) => ask()),
      () => customers.verbs.get({ id: 501 }, owner),
      10,
    );
    await shop.database.close();
    sqlite.close();
    dropFolder(folder);
    return lines;
  },
};
