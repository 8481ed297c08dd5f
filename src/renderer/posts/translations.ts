import { translations } from '../app/texts.ts';
import { postsHu } from './words.hu.ts';
import { postsEn } from './words.en.ts';
import { postsIt } from './words.it.ts';

export default translations({
  it: postsIt,
  en: postsEn,
  hu: postsHu,
});
