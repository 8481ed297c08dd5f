import { translations } from '../app/texts.ts';
import { channelsHu } from './words.hu.ts';
import { channelsEn } from './words.en.ts';
import { channelsIt } from './words.it.ts';

export default translations({ it: channelsIt, en: channelsEn, hu: channelsHu });
