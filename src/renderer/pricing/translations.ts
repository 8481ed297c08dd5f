import { translations } from '../app/texts.ts';
import { pricingHu } from './words.hu.ts';
import { pricingEn } from './words.en.ts';
import { pricingIt } from './words.it.ts';

export default translations({ it: pricingIt, en: pricingEn, hu: pricingHu });
