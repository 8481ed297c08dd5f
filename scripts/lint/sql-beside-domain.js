/**
 * ESLint rule `sql-beside-domain`: statements of the database live in `*.sql.ts` beside their domain, in
 * src/core/database and in the practice gateway, and nowhere else. (A rule without a guard is soon none: STYLE 12.)
 */
const HOMES = [/\.sql\.ts$/, /[\\/]src[\\/]core[\\/]database[\\/]/, /[\\/]src[\\/]practice[\\/]/];
// All capitals or all small: “Select a product from the list” is a sentence.
const WORDS =
  'SELECT\\s.+\\sFROM\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|' +
  'CREATE\\s+(TABLE|INDEX|UNIQUE|TRIGGER|VIRTUAL)\\s|ALTER\\s+TABLE\\s|PRAGMA\\s+\\w';
const small = WORDS.replace(/[A-Z]+/g, (word) => word.toLowerCase());
const STATEMENT = new RegExp(`^\\s*(${WORDS}|${small})`, 's');
const BUILDERS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto']);

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'SQL lives in *.sql.ts beside its domain' },
    schema: [],
    messages: { moved: 'SQL lives in a *.sql.ts file beside its domain (or in core/database).' },
  },
  create(context) {
    const inSource = /[\\/]src[\\/]/.test(context.filename);
    if (!inSource || HOMES.some((home) => home.test(context.filename))) return {};
    const report = (/** @type {import('estree').Node} */ node) => context.report({ node, messageId: 'moved' });
    return {
      Literal(node) {
        if (typeof node.value === 'string' && STATEMENT.test(node.value)) report(node);
      },
      TemplateElement(node) {
        if (STATEMENT.test(node.value.raw)) report(node);
      },
      CallExpression(node) {
        const callee = node.callee;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        if (BUILDERS.has(callee.property.name)) report(callee);
      },
      TaggedTemplateExpression(node) {
        if (node.tag.type === 'Identifier' && node.tag.name === 'sql') report(node);
      },
    };
  },
};
