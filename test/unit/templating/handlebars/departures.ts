/** Why a case of Handlebars' tests has another result here. */
export type Reason = keyof typeof departures

/** The result of a case here: another text, or the codes of the errors. */
export type Departure = string | readonly string[]

/** Every case with another result, by reason; all others give what Handlebars gives, or an error if Handlebars throws. */
export const departures = {
  'unknown names': {
    'basic: compiling with an undefined context (2)': ['template-unknown-name'],
    'basic: complex but empty paths (2)': ['template-unknown-name'],
    'blocks: array (2)': ['template-unknown-name'],
    'blocks: inverted sections with unset value': ['template-unknown-name'],
    'blocks: block inverted sections': ['template-unknown-name'],
    'blocks: chained inverted sections': ['template-unknown-name'],
    'blocks: chained inverted sections (2)': ['template-unknown-name'],
    'blocks: chained inverted sections (3)': ['template-unknown-name'],
    'blocks: block inverted sections with empty arrays': ['template-unknown-name'],
    'blocks: block standalone else sections': ['template-unknown-name'],
    'blocks: block standalone else sections (3)': ['template-unknown-name'],
    'blocks: block standalone else sections can be disabled': ['template-unknown-name'],
    'blocks: block standalone chained else sections': ['template-unknown-name'],
    'blocks: block standalone chained else sections (2)': ['template-unknown-name'],
    'blocks: block with missed recursive lookup': ['template-unknown-name'],
    'builtins: if (4)': ['template-unknown-name'],
    'builtins: with with else': ['template-unknown-name'],
    'builtins: each with nested @index': ['template-unknown-name'],
    'builtins: each with block params': ['template-unknown-name'],
    'builtins: should not fail on undefined value': ['template-unknown-name'],
    'helpers: block helper for undefined value': ['template-unknown-name'],
    'helpers: Builtin helpers available in knownHelpers only mode': ['template-unknown-name'],
    'partials: partials with undefined context': ['template-unknown-name'],
    'regressions: GH-94: Cannot read property of undefined': ['template-unknown-name'],
    "regressions: GH-150: Inverted sections print when they shouldn't": ['template-unknown-name'],
    'regressions: GH-820: zero pathed rendering': ['template-unknown-name'],
    'regressions: GH-926: Depths and de-dupe': ['template-unknown-name'],
    'regressions: GH-1319: "unless" breaks when "each" value equals "null"': ['template-unknown-name'],
    'strict: should allow undefined parameters when passed to helpers': ['template-unknown-name'],
    'strict: should ignore missing property': ['template-unknown-name'],
    'strict: should ignore missing child': ['template-unknown-name'],
    'strict: should execute blockHelperMissing': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around mustache calls (6)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around inverse block calls': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around inverse block calls (2)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around inverse block calls (3)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around inverse block calls (4)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around inverse block calls (5)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around complex block calls (8)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around complex block calls (9)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around complex block calls (10)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around complex block calls (11)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around complex block calls (12)': ['template-unknown-name'],
    'whitespace-control: should strip whitespace around complex block calls (13)': ['template-unknown-name'],
  },
  'not filled in': {
    'basic: compiling with an undefined context': 'Goodbye\n【待补：value】\n【待补：value】!',
    'basic: complex but empty paths': '【待补：name】',
    'builtins: each without context': 'cruel 【待补：value】!',
    'strict: should handle explicit undefined': '【待补：bar】',
    'strict: should error on missing context (2)': '【待补：value】',
  },
  branches: {
    'blocks: inverted section with false value': ['template-not-printable'],
  },
  zero: {
    'regressions: GH-731: zero context rendering': '',
  },
  'helper names': {
    'blocks: block standalone else sections (2)': ['template-bad-argument', 'template-not-printable'],
    'blocks: block standalone else sections can be disabled (2)': [
      'template-bad-argument',
      'template-not-printable',
    ],
  },
  'true and false': {
    'basic: false': 'val: 否',
    'basic: false (2)': 'val: 否',
    'basic: false (3)': 'val: 否',
  },
  lists: {
    'regressions: GH-676: Using array in escaping mustache fails': '1、2',
  },
  literals: {
    'basic: pass string literals': 'foo',
    'basic: pass number literals': '12',
    'basic: pass number literals (3)': '12.34',
    'basic: pass boolean literals': '是',
    'basic: pass boolean literals (2)': '是',
  },
  escaping: {
    'basic: escaping expressions (3)': '&"\'`\\<>',
    'basic: escaping expressions (4)': 'Escaped, <b> looks like: &lt;b&gt;',
    'whitespace-control: should strip whitespace around mustache calls': 'bar<',
    'whitespace-control: should strip whitespace around mustache calls (2)': 'bar< ',
    'whitespace-control: should strip whitespace around mustache calls (3)': ' bar<',
  },
  length: {
    'basic: compiling with a string context': ['template-unknown-name'],
  },
  log: {
    'builtins: should call logger at default level': ['template-unknown-helper'],
    'builtins: should output to info': ['template-unknown-helper'],
    'builtins: should handle hash log levels': ['template-unknown-helper'],
    'builtins: should handle hash log levels (2)': ['template-unknown-helper'],
    'builtins: should pass multiple log arguments': ['template-unknown-helper'],
    'builtins: should pass zero log arguments': ['template-unknown-name'],
  },
  'line ends': {
    'basic: newlines (2)': "Alan's\nTest",
    'regressions: GH-375: Unicode line terminators': ['template-forbidden-character'],
  },
  options: {
    'partials: partials with no context': 'Dudes: Yehuda (http://yehuda) Alan (http://alan) ',
    'partials: partials with no context (2)': 'Dudes: foo (http://yehuda) foo (http://alan) ',
    'partials: prevent nested indented partials':
      'Dudes:\n  Yehuda\n   http://yehuda!\n  Alan\n   http://alan!\n',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Departure>>>>
