/// <reference types="vite/client" />
import type { DesktopWindow } from '../../api/shell.ts';

declare global {
  interface Window {
    /** Only in the desktop window. */
    readonly vetrina?: DesktopWindow;
  }
}
