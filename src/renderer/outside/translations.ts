import { translations } from '../app/texts.ts';
import { outsideEn } from './words.en.ts';
import { outsideHu } from './words.hu.ts';
import { outsideIt } from './words.it.ts';

export default translations({ it: outsideIt, en: outsideEn, hu: outsideHu });
