import { describe, expect, it } from 'vitest';
import { startApp } from './stand-in/start.ts';

const desk = await startApp();

describe('the window', () => {
  it('opens Vetrina’s own page and nothing from a network or a disk', () => {
    expect(desk.window().webContents.url).toBe('vetrina://app/');
  });

  it('gives the page no Node, its own world, and the sandbox', () => {
    const { preload, ...preferences } = desk.window().options.webPreferences ?? {};
    expect(preload).toMatch(/out[\\/]preload[\\/]index\.cjs$/);
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    });
    expect(desk.sandboxed).toBe(true);
  });

  it('has no developer tools once packaged', async () => {
    const packaged = await startApp({ packaged: true });
    expect(packaged.window().options.webPreferences?.devTools).toBe(false);
    expect(JSON.stringify(packaged.menu)).not.toContain('toggleDevTools');
  });
});

describe('every web contents, also one that nobody planned', () => {
  const anyPage = desk.announce();

  it('stays on its page', () => {
    const elsewhere = [
      'https://example.com/',
      'file:///etc/passwd',
      'vetrina://app.example/',
      'about:blank',
      'data:,x',
    ];
    const left = elsewhere.flatMap((url) =>
      (['will-navigate', 'will-redirect', 'will-frame-navigate'] as const).filter((event) => anyPage.tries(event, url)),
    );
    expect(left).toEqual([]);
    expect(anyPage.tries('will-navigate', 'vetrina://app/#/prezzi')).toBe(true);
  });

  it('opens no window', () => {
    const answers = ['https://example.com/', 'https://business.google.com/', 'vetrina://app/'].map((url) =>
      anyPage.openHandler?.({ url } as Parameters<NonNullable<typeof anyPage.openHandler>>[0]),
    );
    expect(answers).toEqual([{ action: 'deny' }, { action: 'deny' }, { action: 'deny' }]);
    expect(desk.opened).toEqual(['https://business.google.com/']);
  });

  it('embeds no page', () => {
    let prevented = false;
    anyPage.emit('will-attach-webview', { preventDefault: () => (prevented = true) }, {}, {});
    expect(prevented).toBe(true);
  });
});

describe('permissions', () => {
  const { session } = desk;
  const names = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'usb',
    'serial',
    'hid',
  ] as const;

  it('are all denied, asked or checked', () => {
    const page = desk.window().webContents as unknown as Electron.WebContents;
    const granted: string[] = [];
    for (const name of names) {
      session.request?.(page, name, (yes) => yes && granted.push(name), {} as Electron.PermissionRequest);
      if (session.check?.(page, name as 'media', 'vetrina://app', {} as never) !== false) granted.push(name);
    }
    expect(granted).toEqual([]);
    expect(session.device?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(false);
    expect(session.display).toBeNull();
  });

  it('but the camera’s picture to Vetrina’s own page, for the tickets at the door', () => {
    const page = desk.window().webContents as unknown as Electron.WebContents;
    const asked = (mediaTypes: readonly string[], requestingUrl: string): boolean => {
      let granted = false;
      session.request?.(page, 'media', (yes) => (granted = yes), { mediaTypes, requestingUrl } as never);
      return granted;
    };
    expect(asked(['video'], 'vetrina://app/eventi/1/ingresso')).toBe(true);
    expect(asked(['video', 'audio'], 'vetrina://app/')).toBe(false);
    expect(asked(['audio'], 'vetrina://app/')).toBe(false);
    expect(asked([], 'vetrina://app/')).toBe(false);
    expect(asked(['video'], 'https://example.com/')).toBe(false);
    expect(asked(['video'], 'vetrina://app.evil/')).toBe(false);
    const checked = (mediaType: string, origin: string) =>
      session.check?.(page, 'media', origin, { mediaType } as never) ?? null;
    expect([checked('video', 'vetrina://app'), checked('video', 'vetrina://app/')]).toEqual([true, true]);
    expect([checked('audio', 'vetrina://app'), checked('video', 'https://example.com')]).toEqual([false, false]);
  });

  it('are denied to a session that comes later', () => {
    const later = new (session.constructor as new () => typeof session)();
    desk.app.emit('session-created', later);
    expect(later.check?.(null, 'media', 'https://example.com', {} as never)).toBe(false);
  });
});
