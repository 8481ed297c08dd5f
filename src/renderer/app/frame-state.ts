/** What of the frame is open; any page may ask for the search. */
import { ref } from 'vue';

export const searchOpen = ref(false);
export const shortcutsOpen = ref(false);
