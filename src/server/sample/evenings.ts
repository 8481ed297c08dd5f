/** The sample shop's evenings and who came. Nobody here exists; the numbers ring nowhere. */
import type { EventDraft } from '../../api/events.ts';

export interface Guest {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly seats: number;
  readonly source: string;
  readonly marketing: boolean;
  /** Days before today when the registration came. */
  readonly daysAgo: number;
}

export interface Evening {
  readonly draft: Pick<EventDraft, 'title' | 'description' | 'look' | 'capacity' | 'place' | 'questions'>;
  readonly madeDaysAgo: number;
  /** Day from today on which it takes place: below zero is over. */
  readonly day: number;
  readonly from: string;
  readonly until: string;
  readonly guests: readonly Guest[];
  /** What guests answered to the questions, in their order, by name. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  /** Who registered and did not come; absent: nobody came in yet. */
  readonly missed?: readonly string[];
}

/** `name, phone, mail, seats, source, yes or no to invitations, days ago` */
const guests = (lines: string): readonly Guest[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', phone = '', mail = '', seats, source = 'page', invited, daysAgo] = line
        .split(',')
        .map((part) => part.trim());
      return { name, phone, mail, seats: Number(seats), source, marketing: invited === 'sì', daysAgo: Number(daysAgo) };
    });

export const events: readonly Evening[] = [
  {
    draft: {
      title: 'Primitivo e formaggi, una sera in bottega',
      description:
        'Quattro Primitivo di quattro annate, con i formaggi della Valle d’Itria. Racconta Piero, che le vigne le conosce per nome.',
      look: 'wine',
      capacity: 24,
      place: 'Bottega Verdi, via Palmieri 14',
    },
    missed: ['Antonio Quarta', 'Anna Rita Caputo'],
    madeDaysAgo: 34,
    day: -19,
    from: '19:30',
    until: '22:00',
    guests: guests(`
Chiara De Giorgi, 333 555 0101, chiara.degiorgi@example.com, 2, facebook, sì, 33
Luca Perrone, 333 555 0102, luca.perrone@example.com, 1, facebook, no, 32
Maria Grazia Tondo, 333 555 0103, , 2, counter, sì, 31
Antonio Quarta, 333 555 0104, a.quarta@example.com, 4, page, no, 30
Francesca Leo, 333 555 0105, francesca.leo@example.com, 1, google, sì, 28
Giulio Mancarella, 333 555 0106, , 2, facebook, no, 27
Elena Rizzo, 333 555 0107, elena.rizzo@example.com, 2, google, sì, 26
Paolo Greco, 333 555 0108, paolo.greco@example.com, 1, page, no, 24
Silvia Carlino, 333 555 0109, silvia.carlino@example.com, 3, facebook, sì, 23
Marco Spedicato, 333 555 0110, , 2, counter, no, 22
Anna Rita Caputo, 333 555 0111, ar.caputo@example.com, 2, facebook, sì, 21`),
  },
  {
    draft: {
      title: 'La sera dell’olio nuovo',
      description:
        'Il primo olio dell’anno sul pane di Altamura, e tre oli a confronto a occhi chiusi. Si assaggia, si impara, si porta a casa.',
      look: 'food',
      capacity: 30,
      place: 'Bottega Verdi, via Palmieri 14',
      questions: [
        { text: 'Allergie o cibi che non mangi?', kind: 'text', required: false, options: [] },
        {
          ...{ text: 'Che olio usi di solito?', kind: 'choice', required: false },
          options: ['Delicato', 'Fruttato', 'Piccante', 'Non ci faccio caso'],
        },
      ],
    },
    answers: {
      'Chiara De Giorgi': ['', 'Fruttato'],
      'Roberto Ingrosso': ['Senza glutine', 'Delicato'],
      'Davide Longo': ['Un bambino allergico al sesamo', 'Delicato'],
      'Ilaria Conte': ['', 'Piccante'],
      'Stefano Nuzzo': ['', 'Non ci faccio caso'],
      'Laura Presicce': ['Niente lattosio', ''],
    },
    madeDaysAgo: 9,
    day: 12,
    from: '19:00',
    until: '21:30',
    guests: guests(`
Chiara De Giorgi, 333 555 0101, chiara.degiorgi@example.com, 2, facebook, sì, 8
Roberto Ingrosso, 333 555 0112, roberto.ingrosso@example.com, 2, facebook, sì, 7
Teresa Manni, 333 555 0113, , 1, counter, no, 7
Davide Longo, 333 555 0114, davide.longo@example.com, 4, facebook, no, 6
Elena Rizzo, 333 555 0107, elena.rizzo@example.com, 2, google, sì, 5
Ilaria Conte, 333 555 0115, ilaria.conte@example.com, 2, page, sì, 4
Stefano Nuzzo, 333 555 0116, stefano.nuzzo@example.com, 1, google, no, 3
Laura Presicce, 333 555 0117, , 3, facebook, sì, 2
Giovanni Rollo, 333 555 0118, g.rollo@example.com, 2, page, no, 1`),
  },
  {
    draft: {
      title: 'Mani in pasta: le orecchiette',
      description: 'Due ore con la semola, un coltello senza punta e molta pazienza. Si mangia quello che si fa.',
      look: 'craft',
      capacity: 12,
      place: 'Bottega Verdi, via Palmieri 14',
    },
    madeDaysAgo: 5,
    day: 26,
    from: '17:00',
    until: '19:00',
    guests: guests(`
Sara Miglietta, 333 555 0119, sara.miglietta@example.com, 2, facebook, sì, 4
Francesca Leo, 333 555 0105, francesca.leo@example.com, 1, page, sì, 2
Tommaso Vetrugno, 333 555 0120, , 1, counter, no, 1`),
  },
];
