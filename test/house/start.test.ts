import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
beforeEach(() => (project = new ProjectCopy()));
afterEach(() => project.remove());

const linesAbout = (words: string, text: string): string[] => text.split('\n').filter((line) => line.includes(words));

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('installs and builds on a fresh machine, then opens the desktop window', async () => {
    project.electronDownload('works');
    const { heard, code } = await project.run('start.mjs', ['--data', '/my shop']);
    expect({ heard, code }).toEqual({
      heard: ['npm ci', 'npm rebuild', 'build', `electron ${project.root} --data /my shop`],
      code: 0,
    });
  });

  it('does neither again the second time', async () => {
    project.electronDownload('works');
    await project.run('start.mjs');
    const { heard } = await project.run('start.mjs');
    expect(heard).toEqual([`electron ${project.root}`]);
  });

  it('builds again when a source was saved since, and installs again when the versions changed', async () => {
    project.electronDownload('works');
    await project.run('start.mjs');
    project.touch('src/index.ts');
    const afterSaving = await project.run('start.mjs');
    project.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '2.0.0' } } }));
    project.touch('package-lock.json');
    const afterPulling = await project.run('start.mjs');
    expect(afterSaving.heard).toEqual(['build', `electron ${project.root}`]);
    expect(afterPulling.heard[0]).toBe('npm ci');
  });

  it('does not install again when only the time of the lock file changed', async () => {
    await project.run('start.mjs');
    project.touch('package-lock.json');
    const { heard } = await project.run('start.mjs', ['--browser']);
    expect(heard).not.toContain('npm ci');
  });

  it('says in one line that there is no desktop window, and opens the same app in the browser', async () => {
    const { heard, stderr, code } = await project.run('start.mjs', ['--data', '/shop']);
    expect(heard.at(-1)).toBe('shop serve --data /shop in its usual place');
    expect(linesAbout('opening the same app in the browser', stderr)).toHaveLength(1);
    expect(code).toBe(0);
  });

  it('never waits longer than it says for a network that does not answer', async () => {
    await project.run('start.mjs', ['--browser']);
    project.electronDownload('hangs');
    const { heard, milliseconds } = await project.run('start.mjs');
    expect(heard).toEqual(['shop serve in its usual place']);
    expect(milliseconds).toBeLessThan(15_000);
  });

  it('opens the browser when the runtime is there and cannot run', async () => {
    project.electronDownload('works', 127);
    const { heard, stderr } = await project.run('start.mjs');
    expect(heard.slice(-2)).toEqual([`electron ${project.root}`, 'shop serve in its usual place']);
    expect(linesAbout('code 127', stderr)).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('goes straight to the browser as root and where no screen is', async () => {
    project.electronDownload('works');
    const asRoot = await project.run('start.mjs', [], { root: true });
    const noScreen = await project.run('start.mjs', [], { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
    expect([asRoot.heard.at(-1), noScreen.heard]).toEqual([
      'shop serve in its usual place',
      ['shop serve in its usual place'],
    ]);
    expect(asRoot.stderr).toContain('as root');
    expect(noScreen.stderr).toContain('no screen');
  });

  it('keeps the data folder that the environment names', async () => {
    const { heard } = await project.run('start.mjs', ['--browser', '--no-open'], {
      env: { VETRINA_DATA: '/practice' },
    });
    expect(heard.at(-1)).toBe('shop serve --no-open in /practice');
  });

  it('hands on how the shop process ended', async () => {
    const { code } = await project.run('start.mjs', ['--browser'], { env: { SHOP_CODE: '3' } });
    expect(code).toBe(3);
  });
});

describe.skipIf(process.platform === 'win32')('npx vetrina', () => {
  it('works right after the install, and keeps its output for the answer', async () => {
    const { heard, stdout } = await project.run('vetrina.mjs', ['price', 'set', 'A 1', '12,90', '--json']);
    expect(heard).toEqual(['npm ci', 'npm rebuild', 'build', 'shop price set A 1 12,90 --json in its usual place']);
    expect(JSON.parse(stdout)).toEqual({ node: process.version });
  });

  it('ends with the code of the verb', async () => {
    expect((await project.run('vetrina.mjs', ['status'], { env: { SHOP_CODE: '5' } })).code).toBe(5);
  });

  it('says so when the build fails, and does not run an old one', async () => {
    await project.run('vetrina.mjs', ['status']);
    project.write('node_modules/electron-vite/bin/electron-vite.js', 'process.exit(2);');
    project.touch('src/index.ts');
    const { code, heard, stderr } = await project.run('vetrina.mjs', ['status']);
    expect({ code, heard }).toEqual({ code: 70, heard: [] });
    expect(stderr).toContain('the build ended with code 2');
  });

  it('builds once when two commands start together', async () => {
    await project.run('vetrina.mjs', ['status']);
    project.touch('src/index.ts');
    const both = await Promise.all([project.run('vetrina.mjs', ['leads']), project.run('vetrina.mjs', ['leads'])]);
    const last = both.map(({ heard }) => heard).sort((a, b) => b.length - a.length)[0];
    const leads = 'shop leads in its usual place';
    expect(last).toEqual(['build', leads, leads]);
  });

  it('does not wait for a build whose process died', async () => {
    await project.run('vetrina.mjs', ['status']);
    project.touch('src/index.ts');
    project.write('node_modules/.cache/vetrina/building', '999999999');
    const { heard } = await project.run('vetrina.mjs', ['status']);
    expect(heard).toEqual(['build', 'shop status in its usual place']);
  });
});
