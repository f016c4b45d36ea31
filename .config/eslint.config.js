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
        {
          selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^Weak(Map|Set)$/]',
          message: 'What is remembered has an owner: pass in a Memory (src/memory) or a BuildMemory.',
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
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': [
        'error',
        ...[
          ['spyOn', 'count in the host, disk or stream that the code is given'],
          ['mock', 'give the code what it needs as an argument'],
          ['doMock', 'give the code what it needs as an argument'],
          ['stubGlobal', 'give the code what it needs as an argument'],
          ['stubEnv', 'give the code what it needs; for time zones there is test/support/time-zone.ts'],
          ['useFakeTimers', 'take the time from a host (test/support/memory-host.ts)'],
          ['setSystemTime', 'take the time from a host (test/support/memory-host.ts)'],
        ].map(([property, instead]) => ({
          object: 'vi',
          property,
          message: `What is replaced for one test is replaced for all that run beside it: ${instead}.`,
        })),
      ],
      'no-restricted-syntax': [
        'error',
        ...[
          'AssignmentExpression > MemberExpression.left[object.name=/^(process|console|globalThis|Date|Math|performance)$/][property.name!="exitCode"]',
          'AssignmentExpression > MemberExpression.left[object.property.name=/^(prototype|stdin|stdout|stderr)$/]',
          'CallExpression[callee.object.name="Object"][callee.property.name=/^(assign|definePropert)/] > .arguments:first-child[object.name="process"]',
        ].map((selector) => ({
          selector,
          message: 'Tests run side by side in one process and leave its globals alone: pass in what is to differ.',
        })),
      ],
    },
  },
)
