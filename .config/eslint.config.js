import tseslint from 'typescript-eslint'
import reasonedCatch from './lint/reasoned-catch.js'

const outsideHost = 'Documents must not depend on the day, the machine or the locale: ask the host (src/host/host.ts).'

export default tseslint.config(
  { ignores: ['**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { houqin: { rules: { 'reasoned-catch': reasonedCatch } } },
    rules: { 'houqin/reasoned-catch': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/host/node-*.ts', 'src/host/file-host.ts', 'src/cli/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Stages run in a browser too: effects go through the host (src/host/host.ts).' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: outsideHost },
        { name: 'Buffer', message: 'Stages run in a browser too: use Uint8Array.' },
        { name: 'performance', message: outsideHost },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: outsideHost },
        { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: outsideHost },
        { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: outsideHost },
        {
          selector: 'CallExpression[callee.property.name=/^(toLocale|localeCompare)/]',
          message: 'Locale functions differ between machines: use src/text.',
        },
        { selector: 'MemberExpression[object.name="Intl"]', message: 'Locale data differ between machines: only src/typesetting/blocks/set-title.ts may segment.' },
      ],
    },
  },
  {
    // Segmenting titles into words is the only task that needs locale data; a title that is broken differently is still correct.
    files: ['src/typesetting/blocks/set-title.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
