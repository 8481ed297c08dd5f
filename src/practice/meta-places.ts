import { fieldsOf, listOf, type Fields } from './json.ts';
import type { MetaAccess } from './meta-access.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import type { GraphPart } from './meta-graph.ts';
import type { GraphParams } from './meta-params.ts';

interface Town {
  readonly key: string;
  readonly name: string;
  readonly region: string;
  /** People, in round numbers. */
  readonly people: number;
}

const REGIONS: Readonly<Record<string, string>> = {
  Piemonte:
    'Torino 850000, Moncalieri 56000, Rivoli 47000, Collegno 48000, Nichelino 46000, Settimo Torinese 46000, Grugliasco 36000, Chieri 35000, Pinerolo 35000, Venaria Reale 32000, Ivrea 22000, Carmagnola 28000, Chivasso 26000, Asti 73000, Alba 31000, Bra 29000, Cuneo 56000, Novara 102000, Alessandria 91000, Vercelli 45000, Biella 42000',
  Puglia:
    'Lecce 94000, Bari 316000, Taranto 187000, Brindisi 82000, Foggia 145000, Nardò 30000, Galatina 25000, Copertino 23000, Gallipoli 19000, Maglie 13000, Tricase 17000, Otranto 5600, Surbo 14000, Lequile 8500, San Cesario di Lecce 7700, Cavallino 12500, Monteroni di Lecce 13000, Squinzano 13000, Novoli 7500, Ostuni 30000, Monopoli 48000',
  Lazio: 'Roma 2750000, Latina 127000, Fiumicino 82000, Tivoli 55000, Viterbo 66000',
  Lombardia: 'Milano 1370000, Monza 122000, Bergamo 120000, Brescia 197000, Como 83000, Legnano 60000',
  Toscana: 'Firenze 360000, Siena 53000, Pisa 89000, Lucca 89000, Livorno 153000',
  Campania: 'Napoli 910000, Salerno 127000, Caserta 73000, Pozzuoli 76000',
};

const TOWNS: readonly Town[] = Object.entries(REGIONS).flatMap(([region, list], row) =>
  list.split(', ').map((town, place) => {
    const [, name = '', people = '0'] = /^(.*) (\d+)$/.exec(town) ?? [];
    return { key: String(1_100_000 + row * 1000 + place), name, region, people: Number(people) };
  }),
);

/** `search?type=adgeolocation`: the practice copy knows Italian towns only. */
export function placesPart(access: MetaAccess): GraphPart {
  return {
    kindOf: () => undefined,
    routes: [
      {
        method: 'GET',
        kind: 'root',
        edge: 'search',
        answer({ params }) {
          access.check(params, undefined);
          if (params.text('type') !== 'adgeolocation') wrongParameter('Param type must be one of {adgeolocation}');
          return { data: found(params) };
        },
      },
    ],
  };
}

function found(params: GraphParams): Fields[] {
  const wanted = (params.text('q') ?? missingParameter('q')).trim().toLowerCase();
  const kinds = params.list('location_types')?.map(String);
  const country = params.text('country_code') ?? 'IT';
  if (country !== 'IT' || (kinds !== undefined && !kinds.includes('city'))) return [];
  return TOWNS.filter(({ name }) => plain(name).startsWith(plain(wanted)))
    .toSorted((a, b) => b.people - a.people)
    .slice(0, params.whole('limit') ?? 8)
    .map(({ key, name, region }) => ({
      key,
      name,
      type: 'city',
      country_code: 'IT',
      country_name: 'Italia',
      region,
      region_id: String(3700 + Object.keys(REGIONS).indexOf(region)),
      supports_region: true,
      supports_city: true,
    }));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Refuses towns that nobody knows, too many of them, and a circle that Meta does not draw around one. */
export function checkTowns(cities: unknown): void {
  const list = listOf(cities).map(fieldsOf);
  if (list.length > 250) wrongParameter('An ad set can include at most 250 cities', { subcode: 1487756 });
  for (const { key, radius, distance_unit: unit } of list) {
    if (!TOWNS.some((town) => town.key === String(key))) {
      wrongParameter('One of the locations in your targeting is not valid', {
        subcode: 1487756,
        title: 'Luogo non valido',
        text: 'Uno dei luoghi scelti non c’è più: sceglilo di nuovo.',
      });
    }
    if (radius === undefined) continue;
    const kilometers = Number(radius) * (unit === 'kilometer' ? 1 : 1.609344);
    if (!(kilometers >= 16 && kilometers <= 80.5))
      wrongParameter('Invalid radius for city', { subcode: 1487110, text: 'Intorno a una città: da 17 a 80 km.' });
  }
}

/** People of the named towns. */
export function peopleOf(cities: unknown): number {
  const keys = new Set(listOf(cities).map((city) => String(fieldsOf(city)['key'])));
  return TOWNS.filter(({ key }) => keys.has(key)).reduce((sum, { people }) => sum + people, 0);
}
