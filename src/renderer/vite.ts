import { fileURLToPath } from 'node:url';
import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import type { PluginOption } from 'vite';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Nuxt UI writes its colours as inline `<style>` when the app starts, which the content policy
 * (`style-src 'self'`) blocks. The colours stand in `app/palettes.css` instead, and this plugin
 * answers Nuxt UI's own colour plugin with one that does nothing.
 */
function coloursFromOwnStylesheet(): PluginOption {
  const colourPlugin = /@nuxt\/ui\/dist\/runtime\/plugins\/colors\.js$/;
  return {
    name: 'vetrina:colours-from-own-stylesheet',
    enforce: 'pre',
    load(id) {
      return colourPlugin.test(id.replaceAll('\\', '/').split('?')[0] ?? '')
        ? 'export default { install() {} };'
        : undefined;
    },
  };
}

/**
 * zod tries once whether it may make functions from text, which the content policy reports even though zod takes the
 * no quietly. Here it never tries.
 */
function zodWithoutEval(): PluginOption {
  const settings = /node_modules\/zod\/v4\/core\/core\.js$/;
  const empty = '__zod_globalConfig = {}';
  return {
    name: 'vetrina:zod-without-eval',
    transform(code, id) {
      if (!settings.test(id.replaceAll('\\', '/').split('?')[0] ?? '')) return undefined;
      if (!code.includes(empty)) this.error('zod keeps its settings elsewhere now: tell it `jitless` there');
      return { code: code.replace(empty, '__zod_globalConfig = { jitless: true }'), map: null };
    },
  };
}

/** What RevoGrid's runtime says where it writes its styles, and what it says here. */
export const gridStyles = {
  file: /@revolist\/revogrid\/dist\/esm\/index-[\w-]+\.js$/,
  marker: 'var registerStyle = ',
  changes: [
    ['supportsConstructableStylesheets && allowCS', 'supportsConstructableStylesheets'],
    ['if (dataStyles.innerHTML.length)', 'if (false)'],
  ],
} as const;

/** Refuses a runtime that says it in other words: the grid would come up without a single cell. */
export function withoutInlineStyles(code: string): string {
  let changed = code;
  for (const [from, to] of gridStyles.changes) {
    if (changed.split(from).length !== 2) throw new Error(`RevoGrid writes its styles in another way now: ${from}`);
    changed = changed.replace(from, to);
  }
  return changed;
}

/**
 * RevoGrid's runtime writes about ten inline `<style>`, which the content policy blocks. It knows constructed style
 * sheets, too: here it uses those for everything, and leaves out the sheet that hides what has not loaded yet.
 */
function gridWithoutInlineStyles(): PluginOption {
  return {
    name: 'vetrina:grid-without-inline-styles',
    transform(code, id) {
      if (!gridStyles.file.test(id.replaceAll('\\', '/').split('?')[0] ?? '')) return undefined;
      if (!code.includes(gridStyles.marker)) return undefined;
      return { code: withoutInlineStyles(code), map: null };
    },
  };
}

const tall = { defaultVariants: { size: 'lg' } } as const;

/** What turns the screens into plain files that need neither inline styles nor any network. */
export function rendererPlugins(): PluginOption[] {
  return [
    coloursFromOwnStylesheet(),
    zodWithoutEval(),
    gridWithoutInlineStyles(),
    // Vue joins long runs of static template into one HTML string; `style="…"` in it would be blocked.
    vue({ template: { compilerOptions: { hoistStatic: false } } }),
    ui({
      root: projectRoot,
      colorMode: false,
      dts: false,
      autoImport: false,
      components: { dts: false },
      // Icons are bundled: by default they come from a server on the network.
      icon: { clientBundle: { scan: { globInclude: ['src/renderer/**/*.{vue,ts}'], globExclude: ['node_modules'] } } },
      ui: {
        colors: {
          primary: 'petrolio',
          secondary: 'viola',
          success: 'salvia',
          info: 'petrolio',
          warning: 'ambra',
          error: 'mattone',
          neutral: 'pietra',
        } as Record<string, string>,
        button: {
          ...tall,
          slots: { base: 'font-semibold justify-center' },
          compoundVariants: [{ color: 'neutral', variant: 'outline', class: 'ring-rule-strong' }],
        },
        input: { ...tall, slots: { root: 'w-full' } },
        textarea: { ...tall, slots: { root: 'w-full' } },
        select: { ...tall, slots: { base: 'w-full' } },
        selectMenu: { ...tall, slots: { base: 'w-full' } },
        inputNumber: tall,
        inputDate: tall,
        formField: { slots: { label: 'font-semibold text-highlighted' } },
        card: { slots: { root: 'rounded-xl' } },
        kbd: { base: 'normal-case ring-rule-strong', defaultVariants: { size: 'md' } },
        modal: { slots: { title: 'sign text-lg' }, variants: { overlay: { true: { overlay: 'bg-black/45' } } } },
        slideover: { slots: { title: 'sign text-lg' }, variants: { overlay: { true: { overlay: 'bg-black/45' } } } },
        tooltip: { slots: { content: 'text-sm' } },
      },
    } as Parameters<typeof ui>[0]),
  ];
}
