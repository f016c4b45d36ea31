// Who may import whom: see src/README.md. Each stage lists what it may see; everything else is forbidden.
const allowed = {
  diagnostics: [],
  text: [],
  host: [],
  storage: ['host'],
  calendar: ['text', 'diagnostics'],
  records: ['text', 'diagnostics', 'calendar'],
  document: ['text', 'diagnostics'],
  facts: ['records', 'calendar', 'text', 'diagnostics', 'document'],
  planning: ['records', 'facts', 'calendar', 'text', 'diagnostics'],
  templating: ['facts', 'planning', 'records', 'calendar', 'text', 'diagnostics', 'document'],
  markdown: ['document', 'text', 'diagnostics'],
  conversion: ['records', 'document', 'text', 'diagnostics'],
  masking: ['conversion', 'records', 'document', 'text', 'diagnostics'],
  pictures: ['document'],
  typesetting: ['document', 'text', 'diagnostics'],
  'render/docx': ['document', 'typesetting', 'text', 'diagnostics'],
  'render/markdown': ['document'],
  'render/pdf': ['document', 'typesetting', 'text', 'diagnostics'],
  spreadsheet: ['records', 'calendar', 'text', 'diagnostics'],
  archive: ['records', 'calendar', 'text', 'diagnostics'],
  review: ['archive', 'records', 'calendar', 'facts', 'text', 'diagnostics'],
  revision: ['document', 'records', 'text', 'diagnostics'],
  pipeline: null,
  cli: ['pipeline', 'storage', 'host', 'host/node-host.ts', 'diagnostics', 'text'],
}

/** Packages that only one folder may import, so that each can be replaced in one place. */
const owners = {
  yaml: 'records',
  hucre: 'spreadsheet',
  'chinese-days': 'calendar',
  handlebars: 'templating',
  docx: 'render/docx',
  pdfkit: 'render/pdf',
  'fast-png|@jsquash': 'pictures',
  'opencc-js': 'conversion',
  'unified|remark-.*|mdast.*|micromark.*': 'markdown',
}

const stages = Object.entries(allowed)
  .filter(([, may]) => may !== null)
  .map(([stage, may]) => ({
    name: `${stage.replace('/', '-')}-sees-only`,
    comment: `src/${stage} may import ${may.length ? may.join(', ') : 'nothing'} of src`,
    severity: 'error',
    from: { path: `^src/${stage}/` },
    to: { path: '^src/', pathNot: [`^src/${stage}/`, ...may.map((to) => (to.endsWith('.ts') ? `^src/${to.replace('.', '\\.')}$` : `^src/${to}/index\\.ts$`))].join('|') },
  }))

const packages = Object.entries(owners).map(([name, owner]) => ({
  name: `${name.split('|')[0]}-in-${owner.replace('/', '-')}-only`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${owner}/` },
  to: { path: `^node_modules/(${name})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'node-modules-at-the-door',
      comment: 'Stages run in a browser too',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host/node-[a-z]+\\.ts|cli/|web/server/)' },
      to: { dependencyTypes: ['core'] },
    },
    ...stages,
    ...packages,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
