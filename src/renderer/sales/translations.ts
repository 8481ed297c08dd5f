import { translations } from '../app/texts.ts';
import { salesEn } from './texts.en.ts';
import { salesHu } from './texts.hu.ts';
import { salesIt } from './texts.it.ts';

export default translations({ it: salesIt, en: salesEn, hu: salesHu });
