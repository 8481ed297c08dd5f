/** The screens start here: door, languages, frame. */
import './app.css';
import nuxtUi from '@nuxt/ui/vue-plugin';
import { PiniaColada, useQueryCache } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { openDoor } from './door.ts';
import { i18n } from './i18n.ts';
import { followNotices } from './notices.ts';
import { followPreferences } from './preferences.ts';
import { coladaOptions } from './queries.ts';

await openDoor();
// Only now: the router rewrites the address as soon as it exists, and would take the sign-in token with it.
const { router } = await import('./router.ts');
followPreferences();

const pinia = createPinia();
const app = createApp(App).use(pinia).use(PiniaColada, coladaOptions).use(i18n).use(router).use(nuxtUi);
void followNotices(useQueryCache(pinia));
app.mount('#app');
