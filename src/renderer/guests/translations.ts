import { translations } from '../app/texts.ts';
import { guestsEn } from './words.en.ts';
import { guestsHu } from './words.hu.ts';
import { guestsIt } from './words.it.ts';

export default translations({ it: guestsIt, en: guestsEn, hu: guestsHu });
