import { translations } from '../app/texts.ts';
import { counterEn } from './texts.en.ts';
import { counterHu } from './texts.hu.ts';
import { counterIt } from './texts.it.ts';

export default translations({ it: counterIt, en: counterEn, hu: counterHu });
