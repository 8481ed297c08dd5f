import { translations } from '../app/texts.ts';
import { presenceEn } from './words.en.ts';
import { presenceHu } from './words.hu.ts';
import { presenceIt } from './words.it.ts';

export default translations({ it: presenceIt, en: presenceEn, hu: presenceHu });
