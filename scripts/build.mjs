/** `npm run build`: builds the product unless the build is already one of these sources. */
import { ensureBuilt, ensureInstalled } from './project.mjs';

ensureInstalled();
ensureBuilt();
