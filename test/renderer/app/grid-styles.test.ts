import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gridStyles, withoutInlineStyles } from '../../../src/renderer/vite.ts';

const folder = new URL('../../../node_modules/@revolist/revogrid/dist/esm/', import.meta.url);

/** The one file of RevoGrid that writes styles. */
const runtime = (): string => {
  const files = readdirSync(folder).filter((name) => gridStyles.file.test(`@revolist/revogrid/dist/esm/${name}`));
  const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return texts.find((text) => text.includes(gridStyles.marker)) ?? '';
};

describe('The grid under the content policy', () => {
  it('still says where it writes its styles in the words that the build looks for', () => {
    const changed = withoutInlineStyles(runtime());
    expect(changed).toContain('if (supportsConstructableStylesheets) {\n    style = style || new CSSStyleSheet();');
    expect(changed).not.toContain('supportsConstructableStylesheets && allowCS');
    expect(changed).not.toContain('if (dataStyles.innerHTML.length)');
  });

  it('stops the build when the words are others, instead of showing a list without cells', () => {
    expect(() => withoutInlineStyles('var registerStyle = () => {}')).toThrow('writes its styles in another way');
  });
});
