import { at, fieldsOf, listOf, type Fields } from './json.ts';
import { wrongParameter } from './meta-errors.ts';
import { checkTowns } from './meta-places.ts';

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const KILOMETERS_A_MILE = 1.609344;

/** Refuses an audience that Meta does not take: no place, a radius out of bounds, the Advantage audience left open. */
export function checkTargeting(targeting: Fields): void {
  const places = fieldsOf(targeting['geo_locations']);
  if (Object.values(places).every((list) => listOf(list).length === 0)) {
    wrongParameter('Your ad set must include at least one location', {
      subcode: 1885364,
      title: 'Manca il luogo',
      text: 'Aggiungi almeno un luogo al pubblico.',
    });
  }
  for (const place of listOf(places['custom_locations'])) checkPin(fieldsOf(place));
  checkTowns(places['cities']);
  checkAges(targeting);
  checkAdvantage(targeting);
}

function checkPin(pin: Fields): void {
  const { latitude, longitude, address_string: address } = pin;
  const unit = pin['distance_unit'] ?? 'mile';
  if (unit !== 'kilometer' && unit !== 'mile') wrongParameter('Param distance_unit must be one of {mile, kilometer}');
  const located = isDegree(latitude, 90) && isDegree(longitude, 180);
  if (!located && typeof address !== 'string')
    wrongParameter('Custom location needs latitude and longitude, or address_string');
  const kilometers = Number(pin['radius']) * (unit === 'mile' ? KILOMETERS_A_MILE : 1);
  if (!(kilometers >= 0.99 && kilometers <= 80.5)) {
    wrongParameter('Invalid radius for custom location', {
      subcode: 1487110,
      title: 'Raggio non valido',
      text: 'Il raggio va da 1 a 80 chilometri.',
    });
  }
}

function isDegree(value: unknown, most: number): boolean {
  return (typeof value === 'number' || typeof value === 'string') && value !== '' && Math.abs(Number(value)) <= most;
}

function checkAges(targeting: Fields): void {
  const youngest = Number(targeting['age_min'] ?? 18);
  const oldest = Number(targeting['age_max'] ?? 65);
  if (youngest < 13 || oldest > 65 || youngest > oldest) {
    wrongParameter('Param age_min and age_max must lie between 13 and 65', {
      subcode: 1487079,
      text: 'Controlla le età del pubblico.',
    });
  }
}

function checkAdvantage(targeting: Fields): void {
  const advantage = at(targeting, 'targeting_automation.advantage_audience');
  if (advantage !== 0 && advantage !== 1) {
    wrongParameter('To create your ad set, set the Advantage audience flag to either 1 or 0', {
      subcode: 1870227,
      title: 'Manca la scelta sul pubblico Advantage+',
      text: 'Imposta il pubblico Advantage+ su attivo o non attivo.',
    });
  }
  if (advantage === 1 && Number(targeting['age_max'] ?? 65) < 65) {
    wrongParameter('With Advantage audience age_max must be at least 65', { subcode: 1870189 });
  }
}

/** Does this audience reach the European Union, where an ad must name who gains and who pays (Digital Services Act, art. 26)? */
export function reachesEurope(targeting: Fields): boolean {
  const places = fieldsOf(targeting['geo_locations']);
  const countries = listOf(places['countries']).map(String);
  const onlyCountries = Object.entries(places).every(
    ([name, list]) => name === 'countries' || name === 'location_types' || listOf(list).length === 0,
  );
  return !onlyCountries || countries.some((country) => EU.includes(country));
}
