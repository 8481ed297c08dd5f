import { translations } from '../app/texts.ts';
import { todayEn } from './words.en.ts';
import { todayIt } from './words.it.ts';

export default translations({ it: todayIt, en: todayEn });
