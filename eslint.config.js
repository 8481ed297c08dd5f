import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import vue from 'eslint-plugin-vue';
import importMatrix from './scripts/lint/import-matrix.js';
import sqlBesideDomain from './scripts/lint/sql-beside-domain.js';

/** Rules of this house that no plugin has. */
const house = { rules: { 'import-matrix': importMatrix, 'sql-beside-domain': sqlBesideDomain } };

export default defineConfig(
  { ignores: ['out/', 'dist/', 'coverage/', 'node_modules/', 'docs/', 'src/renderer/**/*.d.ts'] },
  // Type-aware rules would cost a second type check; vue-tsc already does the first one.
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  // Layout is the formatter's.
  { rules: { ...vue.configs['no-layout-rules'].rules } },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/import-matrix': 'error',
      'house/sql-beside-domain': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-eval': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "AssignmentExpression[left.property.name='innerHTML']", message: 'Text is rendered as text.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    },
  },
  // A piece of the build that stands with what it builds.
  { files: ['src/renderer/vite.ts'], rules: { 'house/import-matrix': 'off' } },
  {
    files: ['**/*.vue'],
    rules: {
      // The content policy blocks style attributes written in a template; `:style` sets properties and passes.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-unused-refs': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
    },
  },
);
