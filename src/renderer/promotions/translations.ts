import { translations } from '../app/texts.ts';
import { promotionsHu } from './words.hu.ts';
import { promotionsEn } from './words.en.ts';
import { promotionsIt } from './words.it.ts';

export default translations({ it: promotionsIt, en: promotionsEn, hu: promotionsHu });
