import type { Catalogue } from './catalogue.ts'

/** Codes of templates and of the facts that they use. */
export const templatesCodes = {
  'template-syntax': {
    severity: 'error',
    title: '模板写法有误',
    explanation:
      '模板里的 {{ }} 要成对，{{#if}} 这样的开头要有 {{/if}} 结尾，引号、括号、等号都用英文半角。报出的位置就是读不下去的地方，先看那里和它前面一点。',
  },
  'template-front-matter': {
    severity: 'error',
    title: '模板开头的设置有误',
    explanation:
      '模板最前面两行 --- 之间是设置，每行一个，写成“名称: 值”。能写的名称和值见 templates/README.md。',
  },
  'contents-with-head': {
    severity: 'warning',
    title: '红头文件不出目录页',
    explanation:
      '红头必须印在第一页（GB/T 9704 7.2），目录页放在哪里标准没有规定，放在前面会把红头挤到后面。两样都写了，就只印红头。',
  },
  'template-forbidden-character': {
    severity: 'error',
    title: '模板里有不能用的字符',
    explanation: '控制字符、私用区字符印不出来，程序内部也要用它们做记号。多半是复制时带来的，删去即可。',
  },
  'template-limit': {
    severity: 'error',
    title: '模板太大或套得太深',
    explanation:
      '为了不让一个写错的模板没完没了，模板的长度、{{#each}} 的轮数、片段和括号的层数都有上限，正常的文件远远用不到。多半是片段用到了自己，或循环套错了。',
  },
  'template-unknown-name': {
    severity: 'error',
    title: '模板用了没有的变量',
    explanation:
      '模板里的名字要么是台账（repairs、drills…）、school、term、previous、next，要么是 {{#each}} 里记录的各项。写错的名字不会悄悄变成空白，而是报出来。',
  },
  'template-unknown-field': {
    severity: 'error',
    title: '这种记录没有这一项',
    explanation:
      '记录有哪些项由它的种类决定，见 data/README.md。英文名和中文名都可以写。学校自己的台账在 school.yaml 的 kinds 里说明。',
  },
  'template-unknown-helper': {
    severity: 'error',
    title: '没有这个助手',
    explanation:
      '{{ }} 里第一个词是助手的名字，如 count、list、table。全部助手和例子见 templates/README.md。',
  },
  'template-unknown-partial': {
    severity: 'error',
    title: '没有这个片段',
    explanation:
      '{{> 名称}} 放进 templates/partials 里的一个片段，名称就是文件名去掉 .md.hbs；或者放进模板里用 {{#*inline "名称"}} 写的一段。@partial-block 只在用 {{#> 片段}}…{{/片段}} 放进来的片段里有。',
  },
  'template-unknown-unit': {
    severity: 'error',
    title: '没有这个量词',
    explanation: 'unit 后面写的量词既不是常用的，台账里也没有用过，多半是写错了字。',
  },
  'template-bad-argument': {
    severity: 'error',
    title: '助手的参数不对',
    explanation: '每个助手要什么参数、选项能写哪些值，见 templates/README.md；报出的位置就是不对的那一项。',
  },
  'template-not-printable': {
    severity: 'error',
    title: '这个内容不能直接印出来',
    explanation: '台账是一批记录，要用 count 数、用 list 列、用 each 逐条写；一条记录要写明印哪一项。',
  },
  'template-double-unit': {
    severity: 'warning',
    title: '量词写了两遍',
    explanation:
      '{{quantity}}、{{area}}、{{count …}} 等印出来已经带着量词（3台、120平方米、12次），后面不用再写。不要量词就用 {{quantity.exact}}。',
  },
  'section-unknown': {
    severity: 'notice',
    title: '要略去的部分没有找到',
    explanation:
      '设置 without（不要）里写的，或者是一个部分的标题（照印出来的写，不带编号），或者是模板片段的名称。没有记录的部分本来就不印，那时找不到是正常的。',
  },
  'outline-chapter-empty': {
    severity: 'notice',
    title: '提纲里有一部分没有写',
    explanation:
      '学校在 school.yaml 的提纲里给这个标题写了自己的话，可是标题下面的片段一个也没有记录可写，标题和自己的话就都不印，免得只有空话。单有自己的话也要印的，那个标题下面只写“文字”，不写片段。',
  },
  'outline-unplaced': {
    severity: 'error',
    title: '模板里没有放提纲的地方',
    explanation:
      'school.yaml 给这个文件写了提纲，可是它的模板里没有 {{#> @outline}}…{{/@outline}}，提纲不知道该印在哪里。自带的总结、月小结和年度总结里都有；自己的模板，把要由提纲排的那一段包在里面。',
  },
  'template-unused-partial': {
    severity: 'notice',
    title: '片段没有用上',
    explanation:
      '学校自己的片段（数据文件夹的 templates/partials 里），或者模板里用 {{#*inline "名称"}} 写的片段，没有用到，改了也不起作用。片段的名称要和用它的地方 {{> 名称}} 写的一样；不要的删去。',
  },
  'narrative-unused': {
    severity: 'notice',
    title: '自写的段落没有用上',
    explanation:
      'narrative 文件夹里的这个文件没有一个模板要，不会印出来。文件名要和模板里 {{narrative "…"}} 写的一样，如 narrative/summary/opening.md。',
  },
  'template-ejected': {
    severity: 'error',
    title: '学校自己的模板已经有了',
    explanation:
      'houqin eject 把自带的模板抄进数据文件夹的 templates，供学校自己改。那里已经有同名的文件，就不再抄，以免盖掉改过的。要重新抄，先把原来的改名或移走。',
  },
  'template-updated': {
    severity: 'notice',
    title: '自带的模板更新了，抄来的没有跟着变',
    explanation:
      '学校用 houqin eject 抄了一份模板自己改，程序更新以后，自带的那一份又改了。列出自带的改了哪几行，要不要照着改自己的一份由学校定。抄的时候的原文留在数据文件夹的 .houqin/shipped 里，只用来比较。',
  },
  'template-absent': {
    severity: 'error',
    title: '没有这个模板',
    explanation: '能抄的是自带的模板（如 summary、plan）和片段（如 repairs）。名称就是文件名去掉 .md.hbs。',
  },
  'facts-missing': {
    severity: 'warning',
    title: '模板要用的内容台账里没有',
    explanation:
      '台账里没有的，文件里不编造：草稿在那里印出醒目的【待补：…】。补上记录，或者在模板里用 {{#if}} 判断有才写。--strict 和归档时不放行。',
  },
  'facts-mixed-units': {
    severity: 'error',
    title: '量词不同，不能相加',
    explanation: '3只和2箱加在一起没有意义。按物品分开合计，或只挑一种量词，或把台账里写错的量词改过来。',
  },
  'facts-units-differ': {
    severity: 'warning',
    title: '同一种东西的量词不一样',
    explanation:
      '灯管有的记3盏，有的只记2，数量加不到一起，列出来的只好是条数（更换灯管2次）。台账里把量词补上；几种量词都写明了的，分开说（灯管3盏和2支），不报，除非模板另写了 unit。',
  },
  'facts-unfilled': {
    severity: 'notice',
    title: '合计时有记录没有填数',
    explanation: '合计只算填了数的记录。没有填的如果应当有数，补上；确实没有就不用管。',
  },
  'facts-frequency': {
    severity: 'warning',
    title: '日期够不上所说的频次',
    explanation:
      '“每周一次”要上课的每一周都有记录，“每月一次”要学期里的每个月都有；国庆、五一那几周和不满半个月的月份不算。报出的是缺记录的周或月：漏记的补记，确实没有做的就不能这样说。',
  },
  'sentence-left-out': {
    severity: 'notice',
    title: '没有依据的话没有写',
    explanation:
      '一句话里的数是 0、要列的名称一个也没有、只能说一条的记录有好几条，这半句话就不写，靠它的话也不写，整句没有别的记录为证就整句不写，并指出是哪一句、为什么。表格里的 0 照印。是 0 也要写的，在模板里用 zero 或 {{else}} 写明怎么说。',
  },
  'records-unused': {
    severity: 'notice',
    title: '台账里有、文件没有写到的',
    explanation:
      '每份总结都和这段时间的台账对一遍：哪些记录没有一个数、一句话、一行表写到，哪些栏目填了而没有用上，都列出来，免得记了的事没有写。逐条的文件名和行号用 check 文件 --unused 看。不用写的不用管。',
  },
  'number-unsourced': {
    severity: 'notice',
    title: '手写的数',
    explanation:
      '模板和自己写的段落里有手写的数，没有记录为证，校长问起来查不到出处，台账变了它也不变。能从台账里数的，在模板里用 {{count}}、{{sum}} 写；确实要手写的不用管。三防、5.12、年月日、编号不算手写的数，本校的固定说法写进 school.yaml 的 fixedTerms。',
  },
  'assertion-unborne': {
    severity: 'notice',
    title: '断言没有记录为证',
    explanation:
      '“都”“全部”“没有”“得到提高”这样的话说的是每一条、一条也没有或者有了效果，要有记录为证才能说。模板里写在 {{#claim}} 里，条条记录都够才印，并记作依据；自己写的段落程序核实不了，列出来请对照台账看一遍。',
  },
  'section-repeated': {
    severity: 'notice',
    title: '两个部分写了同样的数或者同样的话',
    explanation:
      '提纲里的两个部分把同一批记录的同一个数各写了一遍，如安全检查、定期检查都写了检查60次；或者把同一句话写了两遍，如门卫值班、岗位责任都写了谁在校门口护学。同一件事只写一处：去掉一个部分，或者用 只写 把记录分开，用 不写 去掉一句；确实要写两处的不用管。',
  },
  'frequency-unsourced': {
    severity: 'notice',
    title: '手写的频次',
    explanation:
      '“每周一次”“每天”是手写的，没有和台账的日期对过。模板里可以用 {{frequency}}，由日期算出，或者用它的 claim 选项照写而由程序核对；确实没有台账可对的不用管。',
  },
} as const satisfies Catalogue
