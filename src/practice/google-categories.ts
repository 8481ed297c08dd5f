import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { invalid } from './google-errors.ts';
import { pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import type { Fields } from './json.ts';
import type { Route } from './routes.ts';

/** `id | Italian | English | services of that category`; the ids are Google's. */
const LINES = `
gift_shop | Negozio di articoli da regalo | Gift shop | gift_wrapping=Confezione regalo=Gift wrapping; gift_baskets=Cesti regalo=Gift baskets
wine_store | Enoteca | Wine store | wine_tasting=Degustazione di vini=Wine tasting; gift_baskets=Cesti regalo=Gift baskets
wine_bar | Wine bar | Wine bar | wine_tasting=Degustazione di vini=Wine tasting
gourmet_grocery_store | Negozio di prodotti alimentari gourmet | Gourmet grocery store | gift_baskets=Cesti regalo=Gift baskets; catering=Catering=Catering
grocery_store | Negozio di generi alimentari | Grocery store | home_delivery=Consegna a domicilio=Home delivery
deli | Gastronomia | Deli | catering=Catering=Catering
organic_food_store | Negozio di alimenti biologici | Organic food store |
health_food_store | Negozio di alimenti naturali | Health food store |
cheese_shop | Negozio di formaggi | Cheese shop | cheese_tasting=Degustazione di formaggi=Cheese tasting
butcher_shop | Macelleria | Butcher shop |
greengrocer | Fruttivendolo | Greengrocer | home_delivery=Consegna a domicilio=Home delivery
seafood_market | Pescheria | Seafood market |
bakery | Panetteria | Bakery | custom_cakes=Torte su misura=Custom cakes
pastry_shop | Pasticceria | Pastry shop | custom_cakes=Torte su misura=Custom cakes
chocolate_shop | Cioccolateria | Chocolate shop |
ice_cream_shop | Gelateria | Ice cream shop |
coffee_store | Negozio di caffè | Coffee store |
cafe | Bar | Cafe |
restaurant | Ristorante | Restaurant |
florist | Fioraio | Florist | bouquets=Mazzi di fiori=Bouquets; wedding_flowers=Fiori per matrimoni=Wedding flowers
book_store | Libreria | Book store |
stationery_store | Cartoleria | Stationery store |
clothing_store | Negozio di abbigliamento | Clothing store | alterations=Riparazioni sartoriali=Alterations
shoe_store | Negozio di scarpe | Shoe store |
jewelry_store | Gioielleria | Jewelry store | jewelry_repair=Riparazione di gioielli=Jewelry repair
watch_store | Negozio di orologi | Watch store |
toy_store | Negozio di giocattoli | Toy store |
pet_store | Negozio di animali | Pet store |
hardware_store | Ferramenta | Hardware store | key_duplication=Duplicazione chiavi=Key duplication
home_goods_store | Negozio di articoli per la casa | Home goods store |
furniture_store | Negozio di arredamento | Furniture store |
cosmetics_store | Negozio di cosmetici | Cosmetics store |
perfume_store | Profumeria | Perfume store |
herb_shop | Erboristeria | Herb shop |
pharmacy | Farmacia | Pharmacy |
optician | Ottico | Optician |
bicycle_store | Negozio di biciclette | Bicycle store | bike_repair=Riparazione biciclette=Bike repair
electronics_store | Negozio di elettronica | Electronics store |
antique_store | Negozio di antiquariato | Antique store |
pottery_store | Negozio di ceramiche | Pottery store | pottery_classes=Corsi di ceramica=Pottery classes
art_gallery | Galleria d’arte | Art gallery |
hair_salon | Parrucchiere | Hair salon | haircut=Taglio=Haircut; hair_coloring=Colore=Hair coloring
beauty_salon | Salone di bellezza | Beauty salon |
tailor | Sartoria | Tailor | alterations=Riparazioni sartoriali=Alterations
`;

interface Known {
  readonly name: string;
  readonly italian: string;
  readonly english: string;
  readonly services: readonly { readonly id: string; readonly italian: string; readonly english: string }[];
}

const CATEGORIES: readonly Known[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [id = '', italian = '', english = '', services = ''] = line.split('|').map((part) => part.trim());
    return {
      name: `categories/gcid:${id}`,
      italian,
      english,
      services: services
        .split(';')
        .map((each) => each.trim().split('='))
        .flatMap(([service = '', it = '', en = '']) =>
          service === '' ? [] : [{ id: `job_type_id:${service}`, italian: it, english: en }],
        ),
    };
  });

export const isCategory = (name: string): boolean => CATEGORIES.some((each) => each.name === name);

/** The services that a shop of these categories may list. */
export const serviceTypesOf = (names: readonly string[]): readonly string[] =>
  CATEGORIES.filter(({ name }) => names.includes(name)).flatMap(({ services }) => services.map(({ id }) => id));

/** A category as a location carries it: its name comes from Google, whatever was sent. */
export function categoryFields(name: string, language: string): Fields {
  const known = CATEGORIES.find((each) => each.name === name);
  return known === undefined ? { name } : shown(known, language, true);
}

export function categoryRoutes(): Route<GoogleMethod>[] {
  return [
    route('GET', '/v1/categories', (call) => list(call)),
    route('GET', '/v1/categories:batchGet', (call) => batchGet(call)),
  ];
}

function list(call: GoogleCall): Answer {
  const language = needed(call, 'languageCode');
  needed(call, 'regionCode');
  const full = viewOf(call) === 'FULL';
  const filter = call.query.get('filter') ?? '';
  const wanted = /^displayName=(.+)$/s.exec(filter)?.[1];
  if (filter !== '' && wanted === undefined) invalid([{ field: 'filter', description: 'Unsupported filter.' }]);
  const found = CATEGORIES.filter(
    (each) => wanted === undefined || plain(named(each, language)).includes(plain(wanted)),
  );
  const [from, size] = [pageStart(call), pageSize(call, 100, 100)];
  const page = found.slice(from, from + size);
  if (page.length === 0) return ok({});
  const more = from + size < found.length;
  return ok({
    categories: page.map((each) => shown(each, language, full)),
    ...(more ? { nextPageToken: pageToken(from + size) } : {}),
  });
}

function batchGet(call: GoogleCall): Answer {
  const language = needed(call, 'languageCode');
  const names = call.query.getAll('names');
  if (names.length === 0) invalid([{ field: 'names', description: 'At least one name must be set.' }]);
  const unknown = names.filter((name) => !isCategory(name));
  if (unknown.length > 0)
    invalid(unknown.map((name) => ({ field: 'names', description: `Unknown category: ${name}.` })));
  const full = viewOf(call) === 'FULL';
  return ok({
    categories: CATEGORIES.filter(({ name }) => names.includes(name)).map((each) => shown(each, language, full)),
  });
}

function needed(call: GoogleCall, name: string): string {
  const value = call.query.get(name) ?? '';
  return value === '' ? invalid([{ field: name, description: `${name} is required.` }]) : value;
}

function viewOf(call: GoogleCall): string {
  const view = needed(call, 'view');
  return view === 'BASIC' || view === 'FULL' ? view : invalid([{ field: 'view', description: 'Unknown view.' }]);
}

const named = (each: { italian: string; english: string }, language: string): string =>
  language.startsWith('it') ? each.italian : each.english;

/** Small letters without accents, as a search box reads. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function shown(each: Known, language: string, full: boolean): Fields {
  const services = each.services.map((service) => ({
    serviceTypeId: service.id,
    displayName: named(service, language),
  }));
  return {
    name: each.name,
    displayName: named(each, language),
    ...(full && services.length > 0 ? { serviceTypes: services } : {}),
  };
}
