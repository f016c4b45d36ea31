// Who may import whom, see src/README.md. Each room lists what it may import; everything else is forbidden.

/** Pure stages that turn records into documents. */
const stages = [
  'diagnostics', 'text', 'calendar', 'records', 'document', 'facts', 'planning', 'templating', 'markdown', 'conversion',
  'masking', 'pictures', 'typesetting', 'render/docx', 'render/markdown', 'render/pdf', 'spreadsheet', 'revision',
]

const allowed = {
  memory: [],
  diagnostics: [],
  text: [],
  host: [],
  storage: ['host', 'text'],
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
  package: ['host', 'records', 'calendar', 'text', 'diagnostics'],
  rubric: ['package', 'records', 'calendar', 'facts', 'text', 'diagnostics'],
  revision: ['document', 'records', 'text', 'diagnostics'],
  workspace: ['records', 'templating', 'pictures', 'document', 'calendar', 'host', 'text', 'diagnostics'],
  build: [...stages, 'workspace', 'host'],
  // Shared by use cases: how ledgers are changed, what a finished file is, how outputs are written, whose keys are known.
  'app/edit': [...stages, 'workspace', 'host'],
  'app/find-records': [...stages, 'workspace', 'host', 'app/edit'],
  'app/identify': [...stages, 'build', 'workspace', 'host'],
  'app/outputs': [...stages, 'build', 'host', 'app/edit', 'app/identify'],
  'app/keys': [...stages, 'package', 'workspace', 'host'],
  // Use cases: none may import another.
  'app/add-record': [...stages, 'workspace', 'host', 'app/edit'],
  'app/adopt': [...stages, 'build', 'workspace', 'host', 'app/edit', 'app/identify'],
  'app/archive': [...stages, 'package', 'build', 'workspace', 'host', 'app/identify', 'app/keys'],
  'app/change-record': [...stages, 'workspace', 'host', 'app/edit', 'app/find-records'],
  'app/calendar-files': [...stages, 'build', 'workspace', 'host'],
  'app/doctor': [...stages, 'build', 'workspace', 'host'],
  'app/export': [...stages, 'workspace', 'host'],
  'app/import': [...stages, 'workspace', 'host', 'app/edit'],
  'app/init': [...stages, 'workspace', 'host', 'app/edit'],
  'app/list-records': [...stages, 'workspace', 'host', 'app/edit', 'app/find-records'],
  'app/known-words': [...stages, 'workspace', 'host', 'app/undo'],
  'app/new-term': [...stages, 'workspace', 'host', 'app/edit'],
  'app/outline': [...stages, 'build', 'workspace', 'host', 'app/edit'],
  'app/plan-status': [...stages, 'workspace', 'host', 'app/edit'],
  'app/review': [...stages, 'package', 'rubric', 'build', 'workspace', 'host', 'app/keys', 'app/outputs'],
  'app/schema': [...stages, 'workspace', 'host'],
  'app/take-back': [...stages, 'workspace', 'host', 'app/edit'],
  'app/templates': [...stages, 'build', 'workspace', 'storage', 'host', 'app/edit'],
  'app/trace': [...stages, 'workspace', 'host', 'app/identify'],
  'app/undo': [...stages, 'workspace', 'storage', 'host'],
  'app/watch': [...stages, 'build', 'workspace', 'host', 'app/outputs'],
  cli: ['app/*', 'build', 'workspace', 'package', 'storage', 'host', 'host/node-host.ts', 'diagnostics', 'text'],
}

/** Inside typesetting: measures and fonts first, then lines of characters, then blocks of lines, then pages of blocks. */
const typesetting = {
  fonts: [],
  form: ['fonts'],
  lines: ['fonts', 'form'],
  blocks: ['fonts', 'form', 'lines'],
  pages: ['fonts', 'form', 'lines', 'blocks'],
}

const insideTypesetting = Object.entries(typesetting).map(([part, may]) => ({
  name: `typesetting-${part}-sees-only`,
  severity: 'error',
  from: { path: `^src/typesetting/${part}/` },
  to: {
    path: '^src/typesetting/',
    pathNot: ['^src/typesetting/layout\\.ts$', `^src/typesetting/${part}/`, ...may.map((to) => `^src/typesetting/${to}/index\\.ts$`)].join('|'),
  },
}))

/** Packages that only one folder may import, so that each can be replaced in one place. */
const owners = {
  yaml: 'records',
  hucre: 'spreadsheet',
  diff: 'storage/history',
  'chinese-days': 'calendar',
  handlebars: 'templating',
  docx: 'render/docx',
  pdfkit: 'render/pdf',
  'fast-(bmp|png)|libheif-js|tiff|@jsquash': 'pictures',
  'opencc-js': 'conversion',
  'unified|remark-.*|mdast.*|micromark.*': 'markdown',
}

/** The only door of a room: `app/*` covers every use case. */
const door = (room) => (room.endsWith('.ts') ? `^src/${room.replace('.', '\\.')}$` : `^src/${room.replace('*', '[^/]+')}/index\\.ts$`)

const rooms = Object.entries(allowed).map(([room, may]) => ({
  name: `${room.replace('/', '-')}-sees-only`,
  comment: `src/${room} may import ${may.length ? may.join(', ') : 'nothing'} of src`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    // Importing the memory is not a dependency on another room.
    pathNot: [`^src/${room}/`, ...[...may, 'memory'].filter((to) => to !== room).map(door)].join('|'),
  },
}))

/** A room without rules of its own could import everything. */
const unruled = {
  name: 'every-room-has-rules',
  severity: 'error',
  from: { path: '^src/.+/', pathNot: Object.keys(allowed).map((room) => `^src/${room}/`).join('|') },
  to: { path: '^src/' },
}

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
      from: { path: '^src/', pathNot: '^src/(host/node-[a-z]+\\.ts|cli/)' },
      to: { dependencyTypes: ['core'] },
    },
    ...rooms,
    unruled,
    {
      name: 'machine-at-the-door',
      comment: 'What is of this machine is brought in by a program, never by a room',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host/node-|cli/|node\\.ts$)' },
      to: { path: '^src/host/node-' },
    },
    ...insideTypesetting,
    ...packages,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
