/** One plain sentence on how a listing stands, with the next step where there is one. */
import type { Listing } from '../../api/listings.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { reasonSentence } from '../outside/reason.ts';
import { lightOf } from './light.ts';

export function listingSentence(listing: Listing, readsBack: boolean): string {
  const { word, by } = lightOf(listing, readsBack);
  if (word.kind === 'reason') return reasonSentence({ code: word.code, details: listing.reason?.details ?? {} });
  if (listing.reason?.code === 'daily-limit') return reasonSentence(listing.reason);
  switch (word.word) {
    case 'seen':
      return say('listings.sentence.live');
    case 'delivered':
      return say('listings.sentence.delivered');
    case 'sending':
      return say('listings.sentence.sending');
    case 'notHere':
      return say('listings.sentence.notHere');
    case 'disconnected':
      return say('listings.sentence.disconnected');
    case 'coming':
      if (listing.state === 'accepted') return say('listings.sentence.reading');
      return by === null ? say('listings.sentence.coming') : say('listings.sentence.comingBy', { time: f.moment(by) });
  }
}
