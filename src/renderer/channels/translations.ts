import { translations } from '../app/texts.ts';
import { channelsEn } from './words.en.ts';
import { channelsIt } from './words.it.ts';

export default translations({ it: channelsIt, en: channelsEn });
