import { describe, expect, it } from 'vitest'
import { type Inline, tokenOf } from '../../../src/document/index.ts'
import { count, type Fact, missing } from '../../../src/facts/index.ts'
import { emit } from '../../../src/templating/emit.ts'
import { noMentions } from '../../../src/templating/mentions.ts'
import type { Session } from '../../../src/templating/session.ts'
import { dictionary, failed, type Value } from '../../../src/templating/value.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': '- {id: A, date: 2025-09-03, item: 灯管, action: 更换}\n',
  '2025-autumn/drills.yaml': 'records: []\n',
})
const repairs = ledgerOf(workspace, 'repairs')
const [one, none] = [count(repairs), count(ledgerOf(workspace, 'drills'))]
const at = { file: 'a.md.hbs', line: 2, column: 3 }

/** What becomes of a value. */
function emitted(value: Value) {
  const session = {
    inserts: [{ kind: 'blocks', blocks: [] }],
    marks: new Map(),
    origins: new Map(),
    evidence: [],
    diagnostics: new Map(),
    mentions: noMentions(),
    dry: false,
  } as unknown as Session
  const token = emit(value, at, session)
  const [, insert] = session.inserts
  return {
    token: token === tokenOf(1) ? 'token' : token,
    insert:
      insert?.kind === 'inline'
        ? insert.inlines.map((inline: Inline) => 'value' in inline && inline.value)
        : insert,
    mark: session.marks.get(1),
    origin: session.origins.get(1),
    reports: [...session.diagnostics.values()].map(({ code, message, hints }) => [code, message, ...hints]),
    evidence: session.evidence,
    fields: [...session.mentions.fields].map(([kind, names]) => [kind, ...names]),
  }
}
const phrase = (parts: readonly (string | Fact)[], more = {}): Value => ({ type: 'phrase', parts, ...more })
const list = (...items: readonly Value[]): Value => ({ type: 'list', items })

describe('what prints nothing', () => {
  it.each<readonly [string, Value]>([
    ['an empty text', ''],
    ['an empty list', list()],
    ['a list of an empty text', list('')],
    ['no blocks', { type: 'blocks', build: () => [] }],
    ['an empty paragraph', { type: 'markdown', text: ' \n', file: 'n.md' }],
    ['a paragraph of private-use characters', { type: 'markdown', text: '\uE000\uE001', file: 'n.md' }],
    ['words without a letter', phrase([''])],
  ])('leaves nothing behind: %s', (_, value) => {
    expect(emitted(value)).toEqual({
      token: '',
      insert: undefined,
      mark: undefined,
      origin: undefined,
      reports: [],
      evidence: [],
      fields: [],
    })
  })
})

describe('what is printed', () => {
  it.each<readonly [string, Value, readonly string[]]>([
    ['a text', '甲', ['甲']],
    ['a number', 3.5, ['3.5']],
    ['yes', true, ['是']],
    ['no', false, ['否']],
    ['a list', list('甲', 2, true), ['甲', '、', '2', '、', '是']],
    ['a list in a list', list(list('甲', '乙'), '丙'), ['甲', '、', '乙', '、', '丙']],
    ['words', phrase(['更换', one]), ['更换', '1次']],
    ['a fault that was reported', failed, ['【待补：模板有误】']],
  ])('is %s', (_, value, expected) => {
    expect(emitted(value)).toMatchObject({ token: 'token', insert: expected, mark: undefined, reports: [] })
  })

  it('is a paragraph without private-use characters', () => {
    expect(emitted({ type: 'markdown', text: '甲\uE000乙\n', file: 'n.md' }).insert).toEqual({
      kind: 'markdown',
      text: '甲乙\n',
      file: 'n.md',
    })
  })

  it('is evidence with its place', () => {
    expect(emitted(one).evidence).toMatchObject([{ text: '1次', exact: 1, unit: '次', template: at }])
    const bare = (measure: Fact['measure']): Value => ({
      type: 'fact',
      measure,
      exact: 9,
      text: '9',
      query: '',
      records: [],
    })
    expect(emitted(bare('money')).evidence).toMatchObject([{ unit: '元' }])
    expect(emitted(bare('percent')).evidence).toMatchObject([{ unit: '%' }])
    expect(emitted(bare('duration')).evidence).toMatchObject([{ unit: '秒' }])
    expect(emitted(bare('count')).evidence[0]).not.toHaveProperty('unit')
  })

  it('mentions the fields that it is about', () => {
    const fields = { kind: repairs.kind, names: ['item', 'place'] }
    expect(emitted(phrase(['甲'], { fields })).fields).toEqual([['repair', 'item', 'place']])
    expect(emitted(phrase(['甲'])).fields).toEqual([])
  })

  it('is reported if it is missing', () => {
    expect(emitted(missing('人数', '没有填', ['去填。']))).toMatchObject({
      insert: ['【待补：人数】'],
      reports: [['facts-missing', '没有填', '去填。']],
      mark: undefined,
    })
  })
})

describe('a mark for the sentence', () => {
  it.each<readonly [string, Value, unknown]>([
    ['a number that is 0', none, { type: 'nothing', reason: '演练记录，计次数，是 0' }],
    ['no words', phrase([]), { type: 'nothing', reason: '没有可以列的' }],
    [
      'no words for a reason',
      phrase([], { nothing: '一条也没有' }),
      { type: 'nothing', reason: '一条也没有' },
    ],
    [
      'words that are all 0',
      phrase(['甲', none, '乙', none]),
      { type: 'nothing', reason: '演练记录，计次数，是 0' },
    ],
    ['words that are not all 0', phrase([none, '和', one]), undefined],
    ['words without a number', phrase(['甲']), undefined],
    ['a list of names', phrase(['甲'], { extent: { type: 'cut', names: 3 } }), { type: 'cut', names: 3 }],
  ])('is left by %s', (_, value, mark) => {
    expect(emitted(value)).toMatchObject({ token: 'token', mark, origin: mark && at })
  })

  it('is left by what merely has no records, which is not reported yet', () => {
    const gap: Value = { ...missing('比较', '没有可以比的', []), isNothing: true }
    expect(emitted(gap)).toMatchObject({
      insert: ['【待补：比较】'],
      mark: { type: 'nothing', reason: '没有可以比的', missing: gap },
      origin: at,
      reports: [],
    })
  })
})

describe('what cannot be printed', () => {
  it.each<readonly [string, Value, readonly string[]]>([
    ['a list of ledgers', list('甲', repairs), ['template-not-printable', '一个列表不能直接印出来']],
    [
      'a ledger',
      repairs,
      [
        'template-not-printable',
        '维修台账（一批记录）不能直接印出来',
        '要数用 {{count repairs}}，要列用 {{list repairs by="…"}}，要逐条写用 {{#each repairs}}。',
      ],
    ],
    [
      'a group of values, of which 30 are named',
      dictionary(
        '组',
        Array.from({ length: 31 }, (_, index) => [`n${index}`, 1] as const),
      ),
      [
        'template-not-printable',
        '组（一组内容）不能直接印出来',
        `写出要印哪一项，可以写：${Array.from({ length: 30 }, (_, index) => `n${index}`).join('、')}；逐项写用 {{#each …}}。`,
      ],
    ],
  ])('is reported: %s', (_, value, report) => {
    expect(emitted(value)).toMatchObject({ insert: ['【待补：模板有误】'], reports: [report] })
  })
})
