/** The words of a listing's light: *visto 10:42*, *in arrivo · entro le 18:00*, *manca la foto*. */
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { reasonWord } from '../outside/reason.ts';
import type { ListingLight } from './light.ts';

/** The word alone, without a time. */
export function lightWord({ word }: ListingLight): string {
  return word.kind === 'own' ? say(`listings.words.${word.word}`) : reasonWord({ code: word.code, details: {} });
}

/** Word and time, as a cell has room for it. */
export function lightText(light: ListingLight): string {
  if (light.by !== null) return say('listings.by', { word: lightWord(light), time: f.moment(light.by) });
  return light.at === null ? lightWord(light) : `${lightWord(light)} ${f.moment(light.at)}`;
}
