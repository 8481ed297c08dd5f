/** Words of the files that leave the shop. */
import type { LifecycleStage } from '../../api/lifecycle.ts';
import type { Locale } from '../../api/money.ts';

type Headings = readonly [string, string, string, string, string, string, string];

interface StageWords {
  readonly file: string;
  readonly stages: Readonly<Record<LifecycleStage, string>>;
  readonly headings: Headings;
}

export const stageWords: Readonly<Record<Locale, StageWords>> = {
  it: {
    file: 'clienti',
    stages: {
      acquisition: 'da-conquistare',
      trial: 'ai-primi-acquisti',
      loyalty: 'affezionati',
      retention: 'si-allontanano',
      recovery: 'persi',
    },
    headings: ['Nome', 'Telefono', 'E-mail', 'Qui dal', 'Acquisti', 'Spesa', 'Ultimo acquisto'],
  },
  en: {
    file: 'people',
    stages: {
      acquisition: 'to-win',
      trial: 'first-purchases',
      loyalty: 'loyal',
      retention: 'slipping-away',
      recovery: 'lost',
    },
    headings: ['Name', 'Phone', 'Mail', 'Here since', 'Purchases', 'Spent', 'Last purchase'],
  },
  hu: {
    file: 'vasarlok',
    stages: {
      acquisition: 'megnyerendok',
      trial: 'elso-vasarlasok',
      loyalty: 'husegesek',
      retention: 'elmaradok',
      recovery: 'elvesztettek',
    },
    headings: ['Név', 'Telefon', 'E-mail', 'Itt mióta', 'Vásárlások', 'Költés', 'Utolsó vásárlás'],
  },
};
