import { departures, type Reason } from './departures.ts'

/** One line of the comparison in templates/README.md, and a template that shows it. */
export interface Row {
  /** The syntax, as a cell of the table. */
  readonly written: string
  readonly stance: '一样' | '有意不同' | '不收'
  /** What it does here or, if it is refused, what to write instead. */
  readonly here: string
  readonly probe: Probe
  /** The reason in the table of departures whose cases are counted with this row. */
  readonly reason?: Reason
}

/** A template that is tried here and with Handlebars itself, with the data below. */
export interface Probe {
  readonly template: string
  readonly partials?: Readonly<Record<string, string>>
  /** If the results differ: the text that it gives here, or the code of the error. */
  readonly gives?: string
  readonly code?: string
}

export const probeData = {
  name: '城南小学',
  sign: '<安全>',
  open: true,
  shut: false,
  zero: 0,
  blank: null,
  words: ['灯管', '门锁'],
  empty: [],
  group: { label: '一号楼', floors: 3 },
  items: [
    { label: '灯管', parts: ['管', '座'] },
    { label: '门锁', parts: [] },
  ],
  'two words': '两个词',
}

export const rows: readonly Row[] = [
  {
    written: '`{{名称}}`、`{{a.b}}`、`{{a/b}}`、`{{[两个 词]}}`、`{{"两个 词"}}`',
    stance: '一样',
    here: '取一个值；列表的第一个写 `{{列表.[0]}}`，共几个写 `{{列表.length}}`',
    probe: {
      template:
        '{{name}}{{group.label}}{{group/floors}}{{[two words]}}{{"two words"}}{{words.[0]}}{{words.length}}',
    },
  },
  {
    written: '`{{this}}`、`{{.}}`、`{{./名称}}`、`{{../名称}}`',
    stance: '一样',
    here: '这一项本身、它的一项、外面一层的',
    probe: {
      template:
        '{{#each words}}{{this}}{{.}}{{../name}}{{/each}}{{#with group}}{{./label}}{{this.label}}{{/with}}',
    },
  },
  {
    written: '`{{@root.名称}}`',
    stance: '一样',
    here: '最外层的名字，在多少层里面都行',
    probe: { template: '{{#each items}}{{#each parts}}{{@root.name}}{{/each}}{{/each}}' },
  },
  {
    written: '`{{#if}}`、`{{#unless}}`、`{{else}}`、`{{else if}}`、`includeZero=true`',
    stance: '一样',
    here: '空台账、空列表、0、没有填都算没有',
    probe: {
      template:
        '{{#if open}}开{{/if}}{{#unless words}}无{{else}}有{{/unless}}{{#if zero}}零{{else if open}}二{{else}}三{{/if}}{{#if zero includeZero=true}}零{{/if}}',
    },
  },
  {
    written: '`{{#each}}`、`@index`、`@key`、`@first`、`@last`、`as |项 序号|`、`{{else}}`',
    stance: '一样',
    here: '台账、列表逐条写；一条记录、一组内容逐项写，`@key` 是那一项的名称',
    probe: {
      template:
        '{{#each words as |word i|}}{{i}}{{@index}}{{@key}}{{#unless @first}}，{{/unless}}{{word}}{{#if @last}}。{{/if}}{{/each}}{{#each group}}{{@key}}{{this}}{{/each}}{{#each empty}}{{else}}空{{/each}}',
    },
  },
  {
    written: '`{{#with}}`、`as |名称|`、`{{else}}`',
    stance: '一样',
    here: '进到一条记录、一组内容里面',
    probe: {
      template: '{{#with group as |g|}}{{label}}{{g.floors}}{{/with}}{{#with blank}}有{{else}}无{{/with}}',
    },
  },
  {
    written: '`{{lookup 内容 名称}}`',
    stance: '一样',
    here: '名称是算出来的也行',
    probe: { template: '{{lookup group "label"}}{{#each words}}{{lookup ../words @index}}{{/each}}' },
  },
  {
    written: '`{{#名称}}…{{else}}…{{/名称}}`、`{{^名称}}…{{/名称}}`',
    stance: '一样',
    here: '台账、列表逐条写，一条记录、一组内容进到里面，true、false 只管写不写；没有时写 `{{else}}` 后面的',
    probe: {
      template:
        '{{#items}}{{label}}{{#parts}}{{this}}{{else}}无{{/parts}}{{/items}}{{#group}}{{label}}{{/group}}{{#open}}{{name}}{{/open}}{{^shut}}关{{/shut}}{{#empty}}{{else}}空{{/empty}}',
    },
  },
  {
    written: '`{{> 片段}}`、`{{> "片段"}}`、`{{> 片段 内容 选项=值}}`',
    stance: '一样',
    here: '放进片段；名称可以加引号',
    probe: {
      template: '{{> line}}{{> "two words" group 尾="。"}}',
      partials: { line: '{{name}}', 'two words': '{{label}}{{尾}}' },
    },
  },
  {
    written: '`{{#*inline "片段"}}…{{/inline}}`',
    stance: '一样',
    here: '在模板里写一个片段，在它那一段里和那里用到的片段里都能用；没有用到的会提醒',
    probe: { template: '{{#*inline "line"}}{{label}}；{{/inline}}{{#each items}}{{> line}}{{/each}}' },
  },
  {
    written: '`{{#> 版式}}…{{/版式}}`、`{{> @partial-block}}`、`{{#if @partial-block}}`',
    stance: '一样',
    here: '片段作版式：中间的内容印在版式的 `{{> @partial-block}}` 那里；没有这个片段，就印中间的内容（名称和现有的片段只差一点的，当作写错）',
    probe: {
      template:
        '{{#> frame}}{{#*inline "foot"}}尾{{/inline}}{{name}}{{/frame}}{{#> nowhere}}{{name}}{{/nowhere}}',
      partials: { frame: '头{{> @partial-block}}{{#> foot}}无{{/foot}}' },
    },
  },
  {
    written: '`{{~ ~}}`、单独一行的记号不留空行、`\\{{`、`{{! 注释 }}`、`{{!-- 注释 --}}`',
    stance: '一样',
    here: '去空格、照印花括号、注释',
    probe: { template: ' {{~name~}} \n{{#if open}}\n行\n{{/if}}\n\\{{name}}{{! 一 }}{{!-- 二 --}}' },
  },
  {
    written: '`{{名称}}` 里的 `<`、`&`',
    stance: '有意不同',
    here: '照印，不变成 `&lt;`：公文不是网页。`{{{名称}}}`、`{{&名称}}` 也一样',
    probe: { template: '{{sign}}{{{sign}}}', gives: '<安全><安全>' },
    reason: 'escaping',
  },
  {
    written: '没有填的（`null`）',
    stance: '有意不同',
    here: '印出【待补：…】并提醒，不印成空白；可有可无的用 `{{#if}}` 包起来',
    probe: { template: '{{blank}}', gives: '【待补：blank】' },
    reason: 'not filled in',
  },
  {
    written: 'true、false',
    stance: '有意不同',
    here: '印成是、否',
    probe: { template: '{{open}}{{shut}}', gives: '是否' },
    reason: 'true and false',
  },
  {
    written: '列表',
    stance: '有意不同',
    here: '用顿号连起来',
    probe: { template: '{{words}}', gives: '灯管、门锁' },
    reason: 'lists',
  },
  {
    written: '`{{"文字"}}`、`{{12}}`',
    stance: '有意不同',
    here: '没有叫这个的，就印这几个字，不印成空白',
    probe: { template: '{{"文字"}}{{12}}', gives: '文字12' },
    reason: 'literals',
  },
  {
    written: '`{{#数}}`，数是 0',
    stance: '有意不同',
    here: '和 `{{#if}}` 一样算没有',
    probe: { template: '{{#zero}}有{{else}}无{{/zero}}', gives: '无' },
    reason: 'zero',
  },
  {
    written: '编译时的选项（`preventIndent`、`explicitPartialContext` 等）、行末的回车',
    stance: '有意不同',
    here: '没有选项：片段随它那一行缩进；里面没有的名字到外面去找；行末都作换行，U+2028 这样的字符不收',
    probe: { template: '一\r\n二', gives: '一\n二' },
    reason: 'options',
  },
  {
    written: '没有的名字',
    stance: '不收',
    here: '报错，不印成空白：多半是写错了字。不一定有的内容，写在台账或 school.yaml 里，没有填的就算没有',
    probe: { template: '{{nmae}}', code: 'template-unknown-name' },
    reason: 'unknown names',
  },
  {
    written: '没有写出来的部分里的错',
    stance: '不收',
    here: '`{{#if}}` 没有走到的一边也检查，照样报',
    probe: { template: '{{#if shut}}{{nmae}}{{/if}}', code: 'template-unknown-name' },
    reason: 'branches',
  },
  {
    written: '`{{#名称}}`，名称和一个助手相同',
    stance: '不收',
    here: '助手优先；要的是内容，写 `{{#each …}}`、`{{#if …}}` 或 `{{#./名称}}`',
    probe: { template: '{{#none}}{{/none}}', code: 'template-bad-argument' },
    reason: 'helper names',
  },
  {
    written: '文字的 `length`，和别的不是自己写的部分（`constructor` 等）',
    stance: '不收',
    here: '只有台账、记录、设置里写明的各项',
    probe: { template: '{{name.length}}', code: 'template-unknown-name' },
    reason: 'length',
  },
  {
    written: '`{{> (算出来的名称)}}`',
    stance: '不收',
    here: '片段的名称要照写；看情况用不同的片段，用 `{{#if}}` 分开写',
    probe: { template: '{{> (lookup . "name")}}', partials: { 城南小学: '甲' }, code: 'template-syntax' },
  },
  {
    written: '`{{log …}}`',
    stance: '不收',
    here: '没有日志；要留给自己看的话写注释 `{{! … }}`',
    probe: { template: '{{log name}}', code: 'template-unknown-helper' },
    reason: 'log',
  },
  {
    written: '多写的内容和选项、写了两遍的选项、多余的 `as |…|`',
    stance: '不收',
    here: '报错，不当作没有写：删去多的',
    probe: { template: '{{#if open as |x|}}{{/if}}', code: 'template-bad-argument' },
  },
  {
    written: '`{{* …}}`、`{{#*…}}`（`inline` 以外）、自己登记的助手',
    stance: '不收',
    here: '只有上面列出的助手',
    probe: { template: '{{#*note "x"}}{{/note}}', code: 'template-syntax' },
  },
]

/** The part of templates/README.md that compares the language with that of Handlebars, with the results of its own tests. */
export function comparisonGuide(many: number): string {
  const all = Object.values(departures).flatMap((cases) => Object.values<string | readonly string[]>(cases))
  const different = all.filter((departure) => typeof departure === 'string').length
  return [
    `模板用的是 Handlebars 4.7 的写法。拿 Handlebars 自己的测试核对过（不另写助手的 ${many} 例）：${many - all.length} 例一样，${different} 例有意不同，${all.length - different} 例报错，例数在最后一栏。`,
    '',
    '| Handlebars 的写法 | 这里 | 说明 | 例 |',
    '|---|---|---|---|',
    ...rows.map(
      ({ written, stance, here, reason }) =>
        `| ${cell(written)} | ${stance} | ${cell(here)} | ${reason === undefined ? '' : casesOf(reason)} |`,
    ),
  ].join('\n')
}

/** Line ends are counted with the options, which cannot be chosen here either. */
const casesOf = (reason: Reason): number =>
  Object.keys(departures[reason]).length +
  (reason === 'options' ? Object.keys(departures['line ends']).length : 0)

const cell = (text: string): string => text.replaceAll('|', '\\|')
