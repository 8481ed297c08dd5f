import { translations } from '../app/texts.ts';
import { outreachEn } from './words.en.ts';
import { outreachHu } from './words.hu.ts';
import { outreachIt } from './words.it.ts';

export default translations({ it: outreachIt, en: outreachEn, hu: outreachHu });
