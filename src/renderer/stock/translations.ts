import { translations } from '../app/texts.ts';
import { stockEn } from './texts.en.ts';
import { stockHu } from './texts.hu.ts';
import { stockIt } from './texts.it.ts';

export default translations({ it: stockIt, en: stockEn, hu: stockHu });
