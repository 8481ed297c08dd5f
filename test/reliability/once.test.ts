import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

import { type Fault, openPractice, type Practice } from '../../src/practice/index.ts';

const program = fileURLToPath(new URL('once-shop.ts', import.meta.url));
const running = new Set<ChildProcess>();
const folders: string[] = [];
const practices: Practice[] = [];

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const practice of practices.splice(0)) await practice.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Stage {
  readonly wish: 'advert' | 'life' | 'post' | 'page-post';
  readonly practice: Practice;
  readonly data: string;
}

async function open(wish: Stage['wish']): Promise<Stage> {
  const practice = await openPractice({ latency: { post: 0, metaReview: 0 } });
  practices.push(practice);
  const data = mkdtempSync(join(tmpdir(), 'vetrina-once-'));
  folders.push(data);
  return { wish, practice, data };
}

interface Run {
  readonly child: ChildProcess;
  /** What it said at the end; null when it was killed. */
  readonly ended: Promise<string | null>;
}

function start({ wish, data, practice }: Stage): Run {
  const child = spawn(process.execPath, [program, wish, data, practice.origin], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const ended = new Promise<string | null>((resolve, reject) => {
    child.on('exit', (code, signal) => {
      running.delete(child);
      if (signal === 'SIGKILL') resolve(null);
      else if (code === 0) resolve(said.trim());
      else reject(new Error(`the shop ended with ${code}: ${complained}`));
    });
  });
  return { child, ended };
}

/** Starts the shop and kills it, as a power cut would, in the middle of the call that the fault strikes. */
async function killDuring(stage: Stage, fault: Fault): Promise<void> {
  const struck = stage.practice.faults.add({ ...fault, times: 1 });
  const { child, ended } = start(stage);
  const over = { yet: false };
  void ended.finally(() => (over.yet = true)).catch(() => undefined);
  while (struck.struck === 0 && !over.yet) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  expect(await ended, 'it was still at work').toBeNull();
  struck.remove();
}

/** What is asked before anything is made, what is made, and then the clicks: start, another budget, put away. */
const edges = {
  advert: ['campaigns', 'adsets', 'adcreatives', 'adimages', 'campaigns', 'adsets', 'adcreatives', 'ads'],
  life: [...['12023\\d+', '12022\\d+', '12021\\d+'], '12022\\d+', '12021\\d+'],
  post: ['localPosts'],
  'page-post': ['photos', 'feed'],
};
const creating = (edge: string) => ({ method: 'POST', path: new RegExp(`/${edge}$`, 'u') });

async function atTheOutside({ origin, google, meta }: Practice) {
  const { adAccount, accessToken } = meta.ids;
  const count = async (edge: string) => {
    const answer = await fetch(
      `${origin}/graph.facebook.com/v25.0/${adAccount}/${edge}?fields=name&access_token=${accessToken}`,
    );
    return ((await answer.json()) as { data: unknown[] }).data.length;
  };
  return {
    posts: google.posts().length,
    pagePosts: meta.posts().length,
    campaigns: await count('campaigns'),
    adsets: await count('adsets'),
    adcreatives: await count('adcreatives'),
    ads: await count('ads'),
  };
}
const once = {
  advert: { posts: 0, pagePosts: 0, campaigns: 1, adsets: 1, adcreatives: 1, ads: 1 },
  post: { posts: 1, pagePosts: 0, campaigns: 0, adsets: 0, adcreatives: 0, ads: 0 },
  'page-post': { posts: 0, pagePosts: 1, campaigns: 0, adsets: 0, adcreatives: 0, ads: 0 },
};

for (const wish of ['advert', 'post', 'page-post'] as const) {
  test.concurrent(`killed at every step after the outside had done it, the shop makes one ${wish}`, async () => {
    const stage = await open(wish);
    for (const edge of edges[wish])
      await killDuring(stage, { kind: 'hang', milliseconds: 20_000, when: 'after', ...creating(edge) });
    expect(await start(stage).ended).toBe('null');
    for (let replay = 0; replay < 2; replay++) await start(stage).ended;
    expect(await atTheOutside(stage.practice)).toEqual(once[wish]);
  });

  test.concurrent(`killed at every step before the outside heard of it, the shop still makes its ${wish}`, async () => {
    const stage = await open(wish);
    for (const edge of edges[wish]) await killDuring(stage, { kind: 'reset', ...creating(edge) });
    expect(await start(stage).ended).toBe('null');
    expect(await atTheOutside(stage.practice)).toEqual(once[wish]);
  });
}

test.concurrent.each([
  ['after the outside had done it', { kind: 'hang', milliseconds: 20_000, when: 'after' }],
  ['before the outside heard of it', { kind: 'reset' }],
] as [string, Fault][])(
  'killed at start, change and archiving %s, the advert runs, costs the new sum at most, and is put away',
  async (_when, fault) => {
    const stage = await open('life');
    for (const edge of edges.life) await killDuring(stage, { ...fault, ...creating(edge) });
    expect(JSON.parse((await start(stage).ended) ?? '')).toMatchObject({ state: 'archived', maximumSpend: 2_500 });
    await start(stage).ended;
    const { origin, meta } = stage.practice;
    const there = async (edge: string, fields: string) => {
      const statuses = encodeURIComponent('["ARCHIVED","ACTIVE","PAUSED"]');
      const address = `${origin}/graph.facebook.com/v25.0/${meta.ids.adAccount}/${edge}?fields=${fields}&effective_status=${statuses}&access_token=${meta.ids.accessToken}`;
      return ((await (await fetch(address)).json()) as { data: Record<string, string>[] }).data;
    };
    expect(await there('campaigns', 'status')).toMatchObject([{ status: 'ARCHIVED' }]);
    expect(await there('adsets', 'lifetime_budget,effective_status')).toMatchObject([
      { lifetime_budget: '2500', effective_status: 'ARCHIVED' },
    ]);
    expect(await there('ads', 'name')).toHaveLength(1);
  },
);
