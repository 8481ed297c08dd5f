import { describe, expect, it } from 'vitest';
import { BuiltPage } from './stand-in/page.ts';

describe('the preload', () => {
  it('offers the page a link and the printer, and nothing of Electron', () => {
    const page = new BuiltPage();
    expect(Object.keys(page.offered['vetrina'] ?? {})).toEqual(['openLink', 'print']);
    expect(Object.keys(page.offered)).toEqual(['vetrina']);
  });

  it('needs nothing but electron, as the sandbox wants', () => {
    expect(new BuiltPage().required).toEqual(['electron']);
  });

  it('asks for the door when the page does, and hands it on to the page’s own origin', () => {
    const page = new BuiltPage();
    page.posts('vetrina:want-port');
    const { port1 } = new MessageChannel();
    page.mainSends('vetrina:port', [port1]);
    expect(page.sent).toEqual([['vetrina:want-port']]);
    expect(page.handed).toEqual([{ message: 'vetrina:port', origin: 'vetrina://app', ports: [port1] }]);
    port1.close();
  });

  it('asks again after a reload', () => {
    const page = new BuiltPage();
    page.posts('vetrina:want-port');
    page.posts('vetrina:want-port');
    expect(page.sent).toHaveLength(2);
  });

  it.each([
    ['another frame', { source: {} }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another word', { data: 'vetrina:port' }],
  ])('ignores %s', (_who, how) => {
    const page = new BuiltPage();
    page.posts('vetrina:want-port', how);
    expect(page.sent).toEqual([]);
  });

  it('sends an address as text, whatever the page gives', () => {
    const page = new BuiltPage();
    page.vetrina.openLink('https://www.google.com/');
    page.vetrina.openLink({ toString: () => 'https://evil.example/' } as unknown as string);
    page.vetrina.print();
    expect(page.sent).toEqual([
      ['vetrina:open-link', 'https://www.google.com/'],
      ['vetrina:open-link', 'https://evil.example/'],
      ['vetrina:print'],
    ]);
  });
});
