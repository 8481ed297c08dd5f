import { translations } from '../app/texts.ts';
import { reportEn } from './words.en.ts';
import { reportHu } from './words.hu.ts';
import { reportIt } from './words.it.ts';

export default translations({ it: reportIt, en: reportEn, hu: reportHu });
