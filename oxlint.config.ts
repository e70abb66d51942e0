import { defineConfig } from 'oxlint';
import { roomOverrides, secondReadingOverride } from './scripts/lint-rooms.ts';

/** Rules for all code; who may import whom comes from the table in scripts/lint-rooms.ts. */
export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  env: { builtin: true, es2024: true },
  ignorePatterns: [
    'node_modules',
    'dist',
    '.tsbuild',
    'test-results',
    'playwright-report',
    'screenshots',
    'coverage',
    'tests/architecture/plants',
  ],
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-script-url': 'error',
    'no-restricted-properties': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-implied-eval': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    // Spreading a string into its characters is what we mean where we do it.
    'typescript/no-misused-spread': 'off',
    // Our interfaces are plain objects of functions, without this.
    'typescript/unbound-method': 'off',
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/consistent-type-imports': 'error',
    'typescript/only-throw-error': 'error',
    // Sorting by code unit is what we mean where no comparator is given.
    'typescript/require-array-sort-compare': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    // The compiler checks this, and knows what Vite adds to an address.
    'import/default': 'off',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    // With what the category has, every rule of jsx-a11y but the next is an error.
    'jsx-a11y/anchor-ambiguous-text': 'error',
    // It would have a named group of buttons be a fieldset (or an address, or details), and what is
    // said of an act be an output, which stands for the result of a form: other things to a listener.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/button-has-type': 'error',
    'react/jsx-no-target-blank': 'error',
    'react/jsx-no-script-url': 'error',
    'react/no-unstable-nested-components': 'error',
    'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    ...roomOverrides(),
    secondReadingOverride(),
    {
      // Tests hold what an attacker would type.
      files: ['tests/**'],
      rules: {
        'no-script-url': 'off',
        // Lists of cells are spread row by row to be read as a table.
        'unicorn/no-useless-spread': 'off',
      },
    },
    {
      files: ['*.config.ts', '**/*.d.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
