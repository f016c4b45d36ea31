import { parseImportMemory } from '../../../src/records/editing/import-memory.ts'
import { parseWorkspace } from '../../../src/records/index.ts'
import { smallSchool } from '../../support/workspace-files.ts'
import { type Family, numbered, repeated } from './family.ts'

type Make = Family['make']

const record = (at: number): string =>
  `- id: WX-${at}\n  date: 2025-09-${String((at % 28) + 1).padStart(2, '0')}\n  item: 灯管\n  action: 更换\n  quantity: 2支\n  place: 三年级二班\n`
const nested =
  (open: string, shut: string): Make =>
  (bytes) =>
    open.repeat(bytes / 2 / open.length) + shut.repeat(bytes / 2 / shut.length)

/** Texts that a YAML reader can find hard, whatever they are meant for. */
export const texts: Readonly<Record<string, Make>> = {
  records: (bytes) => numbered(record, bytes),
  'long-line': (bytes) => repeated('长', bytes, '- id: 1\n  note: '),
  'long-plain-lines': (bytes) => repeated('  续行的文字\n', bytes, '- id: 1\n  note: 一\n'),
  'block-scalar': (bytes) => repeated('    一行文字\n', bytes, '- id: 1\n  note: |\n'),
  'folded-blank': (bytes) => repeated('\n', bytes, '- id: 1\n  note: >\n    a\n', '    b\n'),
  'double-quoted': (bytes) => repeated('\\u4e00\\n', bytes, '- id: 1\n  note: "', '"\n'),
  'open-double-quote': (bytes) => repeated('文字\n', bytes, '- id: 1\n  note: "'),
  'open-single-quote': (bytes) => repeated("- id: 1\n  note: '文字\n", bytes),
  'open-quotes-each': (bytes) => repeated('- id: 1\n  note: "文字\n', bytes),
  newlines: (bytes) => repeated('\n', bytes),
  blanks: (bytes) => repeated(' ', bytes),
  'blank-lines': (bytes) => repeated('   \n', bytes),
  tabs: (bytes) => repeated('\t', bytes),
  'tab-lines': (bytes) => repeated('\t- id: 1\n', bytes),
  comments: (bytes) => repeated('# 说明\n', bytes),
  'comments-in-record': (bytes) => repeated('  # 说明\n', bytes, '- id: 1\n', '  date: 2025-09-01\n'),
  'comment-line': (bytes) => repeated('#', bytes),
  'nested-lists': nested('[', ']'),
  'nested-maps': nested('{a: ', '}'),
  'nested-dashes': (bytes) => repeated('- ', bytes),
  'nested-block': (bytes) => {
    const lines: string[] = []
    for (let [at, size] = [0, 0]; size < bytes; at += 1) {
      const line = `${' '.repeat(at)}a:\n`
      lines.push(line)
      size += line.length
    }
    return lines.join('')
  },
  'open-brackets': (bytes) => repeated('[', bytes, '- id: '),
  'open-brackets-each': (bytes) => repeated('- id: [1\n', bytes),
  'shut-brackets': (bytes) => repeated(']', bytes, '- id: '),
  'flow-list': (bytes) => repeated('1,', bytes, '- id: [', ']\n'),
  'flow-map': (bytes) => numbered((at) => `k${at}: 1,`, bytes, '- {', '}\n'),
  'flow-records': (bytes) => repeated('{id: 1, date: 2025-09-01, item: 灯},', bytes, '[', ']'),
  'flow-empty': (bytes) => repeated(',', bytes, '[', ']'),
  'flow-wide': (bytes) => repeated('编号：A，', bytes, '- {', '}\n'),
  'many-keys': (bytes) => numbered((at) => `  k${at}: 1\n`, bytes, '- id: 1\n'),
  'same-key': (bytes) => repeated('  id: 1\n', bytes, '- id: 1\n'),
  'top-keys': (bytes) => numbered((at) => `k${at}: 1\n`, bytes),
  anchors: (bytes) => numbered((at) => `- &a${at} {id: 1}\n`, bytes),
  aliases: (bytes) => repeated('- *a\n', bytes, '- &a {id: 1}\n'),
  'alias-chain': (bytes) => numbered((at) => `- &a${at + 1} {id: *a${at}}\n`, bytes, '- &a0 1\n'),
  'alias-bomb': (bytes) => numbered((at) => `- &a${at + 1} [*a${at}, *a${at}]\n`, bytes, '- &a0 1\n'),
  'unknown-aliases': (bytes) => repeated('- *b\n', bytes),
  merges: (bytes) => repeated('- {<<: *a, id: 2}\n', bytes, '- &a {id: 1}\n'),
  'merge-list': (bytes) => repeated('*a,', bytes, '- &a {id: 1}\n- <<: [', ']\n'),
  tags: (bytes) => repeated('- !注意 {id: 1}\n', bytes),
  documents: (bytes) => repeated('---\n- id: 1\n', bytes),
  'document-marks': (bytes) => repeated('---\n', bytes),
  directives: (bytes) => repeated('%YAML 1.2\n', bytes, '', '---\n- id: 1\n'),
  'question-marks': (bytes) => repeated('? ', bytes),
  'question-lines': (bytes) => repeated('? a\n', bytes),
  colons: (bytes) => repeated(':', bytes),
  'colon-blanks': (bytes) => repeated(': ', bytes),
  'colons-in-line': (bytes) => repeated('a: ', bytes),
  'colons-in-value': (bytes) => repeated('  note: a: b\n', bytes, '- id: 1\n'),
  'wide-colons': (bytes) => repeated('- 编号：1\n  日期：2025-09-01\n', bytes),
  'wide-blanks': (bytes) => repeated('\u3000', bytes),
  'no-colon': (bytes) => repeated('  没有冒号\n', bytes, '- id: 1\n'),
  'bad-indent': (bytes) => numbered((at) => `${' '.repeat(at % 7)}a: 1\n`, bytes),
  'tight-dashes': (bytes) => repeated('-编号: 1\n', bytes),
  'dash-run': (bytes) => repeated('-', bytes),
  'bad-records': (bytes) => repeated('- id: "1\n', bytes),
  'faulty-values': (bytes) =>
    numbered((at) => `- id: ${at}\n  date: 昨天\n  item: 灯\n  action: 换\n`, bytes),
  'same-ids': (bytes) => repeated(record(1), bytes),
  'control-characters': (bytes) => repeated('\u0001', bytes, '- id: 1\n  note: "', '"\n'),
  nuls: (bytes) => repeated('\u0000', bytes),
  'long-text-of-quotes': (bytes) => repeated("''", bytes, "- id: 1\n  note: '", "'\n"),
  'long-key': (bytes) => repeated('长', bytes, '- ', ': 1\n'),
  'long-number': (bytes) => repeated('9', bytes, '- id: 1\n  cost: '),
  'long-date': (bytes) => repeated('1', bytes, '- id: 1\n  date: 2025-'),
  'long-blank-value': (bytes) => repeated(' ', bytes, '- id: 1\n  note: a', 'b\n'),
  'many-texts': (bytes) =>
    repeated('、甲', bytes, '- id: 1\n  date: 2025-09-01\n  item: 灯\n  action: 换\n  photos: 乙'),
  groups: (bytes) =>
    repeated('    - {name: 扫帚, quantity: 3把}\n', bytes, '- id: CG-1\n  date: 2025-09-01\n  items:\n'),
}

const encoder = new TextEncoder()

async function readAs(file: string, input: Uint8Array): Promise<readonly string[]> {
  const files = new Map([
    ['school.yaml', encoder.encode(smallSchool)],
    [file, input],
  ])
  return Promise.resolve(parseWorkspace(files).diagnostics.map(({ code }) => code))
}

const asWorkspace = (
  prefix: string,
  file: string,
  given: Readonly<Record<string, Make>>,
): readonly Family[] =>
  Object.entries(given).map(([name, make]) => ({
    name: `${prefix}/${name}`,
    make,
    read: (input) => readAs(file, input),
  }))

const school: Readonly<Record<string, Make>> = {
  terms: (bytes) =>
    numbered(
      (at) => `  ${2000 + at}-autumn: {开始: ${2000 + at}-09-01, 结束: ${2001 + at}-01-23}\n`,
      bytes,
      '学校名称: 城南小学\n学期:\n',
    ),
  kinds: (bytes) =>
    numbered(
      (at) => `- {name: k${at}, label: 台账${at}, fields: [{name: date, label: 日期, type: 日期}]}\n`,
      bytes,
      `${smallSchool}kinds:\n`,
    ),
  'kind-fields': (bytes) =>
    numbered(
      (at) => `  - {name: f${at}, label: 栏${at}, type: 文字}\n`,
      bytes,
      `${smallSchool}kinds:\n- name: k\n  label: 台账\n  fields:\n`,
    ),
  choices: (bytes) =>
    numbered(
      (at) => `选${at},`,
      bytes,
      `${smallSchool}kinds:\n- name: k\n  label: 台账\n  fields:\n  - {name: f, label: 栏, type: 选项, choices: [`,
      ']}\n',
    ),
  facts: (bytes) => numbered((at) => `  事实${at}: 1\n`, bytes, `${smallSchool}facts:\n`),
  holidays: (bytes) =>
    repeated('    - {名称: 校庆, 开始: 2025-10-10, 结束: 2025-10-10}\n', bytes, `${smallSchool}holidays:\n`),
}

const overrides: Readonly<Record<string, Make>> = {
  changes: (bytes) =>
    numbered((at) => `- 改: { 位置: 一、概述, 原文: "原文${at}", 改为: "新文{{1}}" }\n`, bytes),
}

export const yamlFamilies: readonly Family[] = [
  ...asWorkspace('ledger', '2025-autumn/repairs.yaml', texts),
  ...asWorkspace('school', 'school.yaml', { ...texts, ...school }),
  ...asWorkspace('overrides', '2025-autumn/overrides/summary.yaml', { ...texts, ...overrides }),
  ...Object.entries({
    ...texts,
    imported: (bytes: number) =>
      numbered(
        (at) =>
          `    ${at.toString(16).padStart(16, '0')}: [{编号: WX-${at}, 来自: "台账.xlsx 维修!${at}"}]\n`,
        bytes,
        '已导入:\n  2025-autumn/repairs:\n',
      ),
  }).map(
    ([name, make]): Family => ({
      name: `memory/${name}`,
      make,
      read: (input) => Promise.resolve(parseImportMemory(input).diagnostics.map(({ code }) => code)),
    }),
  ),
]
