import { translations } from '../app/texts.ts';
import { outsideEn } from './words.en.ts';
import { outsideIt } from './words.it.ts';

export default translations({ it: outsideIt, en: outsideEn });
