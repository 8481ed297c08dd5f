/** Where the window stood when it was closed, kept in its profile and checked against the screens of today. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { log } from './log.ts';

/** Place and size in pixels that do not depend on the screen's density. */
export interface WindowState {
  readonly bounds: Partial<Pick<Rectangle, 'x' | 'y'>> & Pick<Rectangle, 'width' | 'height'>;
  readonly maximized: boolean;
}

const FIRST: WindowState = { bounds: { width: 1440, height: 900 }, maximized: false };
const SMALLEST = { width: 900, height: 600 };

const file = (): string => path.join(app.getPath('userData'), 'window.json');

/** The state to open with: the kept one when it is sound and still on a screen, else the first one. */
export function windowState(): WindowState {
  try {
    const kept: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return isState(kept) ? onScreen(kept) : FIRST;
  } catch {
    return FIRST;
  }
}

/** Keeps the window's state when it closes. */
export function keepState(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file(), JSON.stringify(state));
    } catch (error) {
      log('the window’s place could not be kept', error);
    }
  });
}

/** The size stays; the place only while its title bar can still be grasped on one of the screens. */
function onScreen({ bounds, maximized }: WindowState): WindowState {
  const size = {
    width: Math.max(bounds.width, SMALLEST.width),
    height: Math.max(bounds.height, SMALLEST.height),
  };
  const { x, y } = bounds;
  if (x === undefined || y === undefined) return { bounds: size, maximized };
  const graspable = screen.getAllDisplays().some(({ workArea }) => {
    const middle = x + size.width / 2;
    return (
      middle > workArea.x && middle < workArea.x + workArea.width && y >= workArea.y && y < workArea.y + workArea.height
    );
  });
  return graspable ? { bounds: { x, y, ...size }, maximized } : { bounds: size, maximized };
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value)) return false;
  const { bounds, maximized } = value;
  if (typeof maximized !== 'boolean' || typeof bounds !== 'object' || bounds === null) return false;
  return ['x', 'y', 'width', 'height'].every((side) => Number.isFinite(Reflect.get(bounds, side)));
}
