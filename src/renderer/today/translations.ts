import { translations } from '../app/texts.ts';
import { todayEn } from './words.en.ts';
import { todayHu } from './words.hu.ts';
import { todayIt } from './words.it.ts';

export default translations({ it: todayIt, en: todayEn, hu: todayHu });
