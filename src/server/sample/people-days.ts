/** Who the sample shop knows beside its guests, what it does for them, and what they say. Nobody here exists. */
import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import { doorOf } from '../carriers/in-process.ts';
import type { Book } from './counter-days.ts';
import type { PastClock } from './past-clock.ts';

interface Known {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly daysAgo: number;
}

/** At the counter, long before the first evening. */
const known: readonly Known[] = [
  { name: 'Grazia Lezzi', phone: '333 555 0131', mail: 'grazia.lezzi@example.com', daysAgo: 185 },
  { name: 'Cosimo Trane', phone: '333 555 0132', mail: 'cosimo.trane@example.com', daysAgo: 172 },
  { name: 'Nicola Fasano', phone: '333 555 0133', mail: 'nicola.fasano@example.com', daysAgo: 104 },
];

const sentence = 'Posso scriverti o chiamarti quando arriva qualcosa che ti piace?';

export async function peopleOfTheCounter(door: Door, clock: PastClock): Promise<void> {
  for (const { daysAgo, ...who } of known) {
    clock.goTo(daysAgo, '17:40');
    const { id } = await door.customers.add({ ...who, source: 'counter' });
    const said = { id, purpose: 'offers-by-message', granted: true, text: sentence, source: 'counter' } as const;
    await door.customers.recordConsent({ ...said, channel: 'phone' });
  }
}

/** Calls, what follows them, groups, and somebody asked why they do not come any more. */
export async function careForPeople(door: Door, clock: PastClock, { person }: Book): Promise<void> {
  clock.goTo(17, '10:15');
  const id = person('Luca Perrone');
  await door.customers.logCall({ id, outcome: 'reached', text: 'Gli è piaciuto il Primitivo del 2021, ne vuole sei.' });
  clock.goTo(3, '11:30');
  await door.customers.logCall({
    ...{ id: person('Roberto Ingrosso'), outcome: 'not-reached', text: '' },
    next: { text: 'Richiamare per il cesto di Natale dell’ufficio', dueOn: clock.day(0), who: 'Anna' },
  });
  await door.customers.planNext({
    ...{ id: person('Elena Rizzo'), text: 'Mettere da parte due bottiglie di novello', dueOn: clock.day(0), who: '' },
  });
  await door.customers.planNext({
    ...{ id: person('Paolo Greco'), text: 'Proporre la serata delle orecchiette', dueOn: clock.day(3), who: 'Piero' },
  });
  await door.customers.addNote({ id: person('Silvia Carlino'), kind: 'note', text: 'Allergica alle noci.' });
  clock.goTo(7, '15:20');
  await door.winBack.note({
    ...{ formKey: 'sample-shop-win-back-1', personId: person('Cosimo Trane'), channel: 'phone', reason: 'forgot' },
    ...{ words: 'Passa a Lecce solo d’estate, ma spedirgli l’olio gli va bene.', coupon: null },
  });
  clock.goTo(8, '21:10');
  await door.outreach.saveSegment({
    name: 'Chi compra vino',
    conditions: [
      { kind: 'category', values: ['Vini rossi', 'Vini bianchi e rosati'], days: 180, not: false },
      { kind: 'reach', values: ['mail'], not: false },
    ],
  });
  await door.outreach.saveSegment({
    name: 'Venuti a una serata, mai comprato',
    conditions: [
      { kind: 'event', act: 'came', values: [], days: 180, not: false },
      { kind: 'bought', days: null, not: true },
    ],
  });
}

/** `days ago, stars, words`: those with a name answered by their link, the others at the counter. */
const answers: readonly (readonly [daysAgo: number, score: number, words: string, name?: string])[] = [
  [31, 5, 'Si assaggia prima di comprare. Così si fa.'],
  [29, 4, ''],
  [27, 5, 'Gentilissimi.'],
  [24, 3, 'Bello, ma un po’ stretto il sabato.'],
  [20, 5, ''],
  [15, 5, 'I taralli al finocchio finiscono sempre troppo presto.', 'Elena Rizzo'],
  [11, 4, ''],
  [8, 2, 'Pacco arrivato con una bottiglia rotta.', 'Stefano Nuzzo'],
  [3, 5, 'La scatola dei legumi è un regalo bellissimo.', 'Silvia Carlino'],
  [2, 5, ''],
];

export async function satisfied(shop: Shop, door: Door, clock: PastClock, { person }: Book): Promise<void> {
  const { settings } = await door.satisfaction.overview();
  clock.goTo(35, '09:00');
  await door.satisfaction.set({ ...settings, on: true });
  const visitor = doorOf(shop, { kind: 'visitor', name: 'visitor' });
  for (const [index, [daysAgo, score, words, name]] of answers.entries()) {
    const receiptId =
      name === undefined ? undefined : (await door.customers.get({ id: person(name) })).purchases[0]?.receiptId;
    clock.goTo(daysAgo, '18:20');
    const link = receiptId === undefined ? undefined : (await door.satisfaction.linkFor({ receiptId })).link;
    await visitor.satisfaction.answer({
      ...{
        token: link?.split('/').at(-1) ?? null,
        formKey: `sample-shop-answer-${index}`,
        score,
        words,
        language: 'it',
      },
    });
  }
}

/** Put aside for somebody: one is to be put together, one waits on the shelf. */
export async function pickups(door: Door, clock: PastClock, { person, variant }: Book): Promise<void> {
  const line = (sku: string, pieces = 1) => ({ variantId: variant(sku), quantity: pieces * 1000 });
  clock.minutesAgo(20 * 60);
  const { id } = await door.pickups.create({
    ...{ formKey: 'sample-shop-pickup-1', name: 'Davide Longo', phone: '333 555 0114', mail: '', hours: 72 },
    ...{ personId: person('Davide Longo'), lines: [line('ROS-001', 2), line('FOR-001')], note: 'Passa dopo le sei.' },
  });
  clock.minutesAgo(17 * 60);
  await door.pickups.ready({ id });
  clock.minutesAgo(50);
  await door.pickups.create({
    ...{
      formKey: 'sample-shop-pickup-2',
      name: 'Ilaria Conte',
      phone: '333 555 0115',
      mail: 'ilaria.conte@example.com',
    },
    ...{ personId: person('Ilaria Conte'), lines: [line('CES-001'), line('OLI-008')] },
  });
}

/** From Facebook's lead centre, for the evening to come. */
export async function leadsOfFacebook(door: Door, clock: PastClock, eventId: number): Promise<void> {
  const lines = [
    ['l:8841001', 2, '18:42', 'Marta Zecca', 'marta.zecca@example.com', '+393335550141'],
    ['l:8841002', 1, '21:05', 'Pietro Rausa', 'pietro.rausa@example.com', '+393335550142'],
    ['l:8841003', 1, '22:31', 'Valentina Coppola', 'v.coppola@example.com', '+393335550143'],
  ].map(([lead, daysAgo, hour, name, mail, phone]) =>
    [
      lead,
      `${clock.day(-Number(daysAgo))}T${hour}:00+0100`,
      'f:771',
      'Olio nuovo',
      'fb',
      name,
      mail,
      `p:${phone}`,
    ].join(','),
  );
  const text = ['id,created_time,form_id,form_name,platform,full_name,email,phone_number', ...lines].join('\r\n');
  clock.minutesAgo(35);
  await door.leads.import({ name: 'contatti-facebook.csv', base64: Buffer.from(text).toString('base64'), eventId });
}
