// Besides the usual: the page never writes markup from text, and only src/api talks to Rust.
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated.ts'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-restricted-properties': [
        'error',
        ...markup.map((property) => ({ property, message: 'Text never becomes markup. Build nodes instead.' })),
        { object: 'document', property: 'write', message: 'Text never becomes markup.' },
        { object: 'document', property: 'writeln', message: 'Text never becomes markup.' }
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `AssignmentExpression[left.property.name=/^(${markup.join('|')})$/]`,
          message: 'Text never becomes markup. Build nodes instead.'
        },
        { selector: 'NewExpression[callee.name="Function"]', message: 'The CSP refuses it.' }
      ],
      'no-eval': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/api/call.ts talks to Rust.' }] }
      ],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
  },
  { files: ['src/api/call.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['*.js', '*.ts', 'tests/**'], languageOptions: { globals: { ...globals.node } } }
);
