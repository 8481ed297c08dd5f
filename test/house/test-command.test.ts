import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
beforeEach(() => (project = new ProjectCopy()));
afterEach(() => project.remove());

/** Stands in for Vitest: writes the counts that its reporter would, and ends with a code. */
function vitestEnds(code: number, counts?: { passed: number; failed: number; skipped: number }): void {
  const write = counts
    ? `writeFileSync(process.env.VETRINA_TEST_COUNTS, ${JSON.stringify(JSON.stringify(counts))});`
    : '';
  project.write(
    'packages/vitest/vitest.mjs',
    `import { writeFileSync } from 'node:fs'; console.log('many lines'); ${write} process.exitCode = ${code};`,
  );
}

/** Stands in for the type check, the linter and the formatter; the named ones fail. */
function checksFail(...failing: string[]): void {
  const files = {
    types: 'vue-tsc/bin/vue-tsc.js',
    lint: 'eslint/bin/eslint.js',
    formatting: 'prettier/bin/prettier.cjs',
  };
  for (const [name, file] of Object.entries(files)) {
    project.write(`packages/${file}`, `process.exitCode = ${failing.includes(name) ? 1 : 0};`);
  }
}

const lastLine = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

describe.skipIf(process.platform === 'win32')('npm test', () => {
  it('ends with one plain line', async () => {
    vitestEnds(0, { passed: 812, failed: 0, skipped: 0 });
    const { stdout, code, heard } = await project.run('test.mjs');
    expect({ last: lastLine(stdout), code, heard }).toEqual({
      last: '812 passed, 0 failed',
      code: 0,
      heard: ['npm ci', 'npm rebuild', 'build'],
    });
  });

  it('names what was skipped', async () => {
    vitestEnds(0, { passed: 5, failed: 0, skipped: 2 });
    expect(lastLine((await project.run('test.mjs')).stdout)).toBe('5 passed, 0 failed, 2 skipped');
  });

  it('fails when a test fails', async () => {
    vitestEnds(1, { passed: 5, failed: 2, skipped: 0 });
    const { stdout, code } = await project.run('test.mjs');
    expect([lastLine(stdout), code]).toEqual(['5 passed, 2 failed', 1]);
  });

  it('counts a run that crashed as a failure', async () => {
    vitestEnds(134);
    const { stdout, code } = await project.run('test.mjs');
    expect([lastLine(stdout), code]).toEqual(['0 passed, 1 failed', 1]);
  });

  it('counts a run that ended badly with every test green as a failure', async () => {
    vitestEnds(1, { passed: 5, failed: 0, skipped: 0 });
    const { stdout, code } = await project.run('test.mjs');
    expect([lastLine(stdout), code]).toEqual(['5 passed, 1 failed', 1]);
  });

  it('counts types, lint and formatting as CI runs it', async () => {
    vitestEnds(0, { passed: 10, failed: 0, skipped: 0 });
    checksFail('lint');
    const { stdout, stderr, code } = await project.run('test.mjs', ['--checks']);
    expect([lastLine(stdout), code]).toEqual(['12 passed, 1 failed', 1]);
    expect(stderr).toContain('✗ lint');
  });

  it('fails without running a test when the build fails', async () => {
    vitestEnds(0, { passed: 10, failed: 0, skipped: 0 });
    project.write('packages/electron-vite/bin/electron-vite.js', 'process.exitCode = 1;');
    const { stdout, code } = await project.run('test.mjs');
    expect([lastLine(stdout), code]).toEqual(['0 passed, 1 failed', 1]);
  });
});
