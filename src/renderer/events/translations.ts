import { translations } from '../app/texts.ts';
import { eventsEn } from './words.en.ts';
import { eventsHu } from './words.hu.ts';
import { eventsIt } from './words.it.ts';

export default translations({ it: eventsIt, en: eventsEn, hu: eventsHu });
