import { translations } from '../app/texts.ts';
import { en } from './words.en.ts';
import { hu } from './words.hu.ts';
import { it } from './words.it.ts';

export default translations({ it, en, hu });
