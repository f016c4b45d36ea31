import type { Catalogue } from './catalogue.ts'

/** Codes of the use cases and the command line. */
export const useCaseCodes = {
  'data-missing': {
    severity: 'error',
    title: '找不到数据文件夹',
    explanation:
      '数据文件夹里要有 school.yaml 和以学期命名的文件夹（如 2025-autumn）。请检查 --data 后面的路径，或在放数据的文件夹里运行。',
  },
  'templates-missing': {
    severity: 'error',
    title: '找不到模板',
    explanation:
      '模板文件夹里要有以 .md.hbs 结尾的模板，如 summary.md.hbs。请检查 --templates 后面的路径；不写这个选项就用自带的模板。',
  },
  'input-too-large': {
    severity: 'error',
    title: '文件太大，没有读',
    explanation:
      '多半是选错了文件，或者把照片、录像放了进去。先看大小再读，太大的不读：要导入的表格和学校名单最多 20 MB，公文（.docx、.pdf）最多 64 MB，审核标准最多 5 MB，钥匙文件（.pem）最多 64 KB。',
  },
  'outline-refused': {
    severity: 'error',
    title: '没有把提纲写进 school.yaml',
    explanation:
      'houqin outline --write 把一份文件现在的提纲写进 school.yaml，供学校改顺序、改标题。已经写过的、school.yaml 有格式错误的，不动它。',
  },
  'template-encoding': {
    severity: 'error',
    title: '模板不是 UTF-8 编码',
    explanation: '模板要存成 UTF-8 编码，否则汉字会变成乱码。用记事本打开模板，“另存为”时把编码选成 UTF-8。',
  },
  'term-unknown': {
    severity: 'error',
    title: '没有这个学期',
    explanation:
      '学期要先在 school.yaml 的 terms 下面写上起止日期才能用。写法是年份加 -autumn（秋季）或 -spring（春季），如 2025-autumn。月份写成 2026-04，要在某个学期里或它前后的假期里；学年写成 2025-2026，是秋季和次年春季两个学期；年度写成 2026，是当年春季、秋季两个学期，学期的记录整个算进去。',
  },
  'document-period': {
    severity: 'error',
    title: '这份文件不是给这种时段用的',
    explanation:
      '模板开头的 period 写明它给学期、月份还是学年（年度）用：工作总结按学期，月小结按月，年度总结按学年或年度。请照提示写时段。',
  },
  'year-ledger-missing': {
    severity: 'warning',
    title: '一年里有个学期缺台账',
    explanation:
      '学年、年度的数是两个学期的台账合起来的。一个学期有、另一个学期没有的台账，合起来只是半年的数，没有台账不等于没有发生。补上台账；确实一条也没有的，文件里只写一行 records: []。',
  },
  'plan-covered': {
    severity: 'notice',
    title: '校历、常规里的事计划里已经有了，没有另列',
    explanation:
      '采用的校历、常规里，有的和本校自己写的是一件事，只是说法不同（核对各班校产、核对班级和各室财产），计划里只写本校的那一条，另一种说法列在这里供核对。确实是两件事的，把它写进 plan.yaml。',
  },
  'plan-claimed': {
    severity: 'notice',
    title: '计划写着已完成，没有记录可以证明',
    explanation:
      '计划完成情况看台账：没有记录的不算完成，计划里的状态写“已完成”也一样。做了的，在做它的那条记录里写“落实计划: 计划编号”；没有做的，改正状态。每一项的依据、可能是哪条记录，用 houqin plan-status 看。',
  },
  'plan-uncounted': {
    severity: 'notice',
    title: '计划里的事没有写拿什么核对，不计入完成率',
    explanation:
      '哪些计入完成率，看计划怎么写，不看做没做成：有月份、日期、目标数或者台账（kind）的计入，上学期没办完转来的也计入；每周、每月做的要写台账；目标、思路和每天做的不计入。这样做成的和没做成的一视同仁。要计入的，在 plan.yaml 里写上台账、月份或目标数；不要计入的，不用管。',
  },
  'plan-not-adopted': {
    severity: 'notice',
    title: '校历、常规没有采用，计划里没有',
    explanation:
      '校历、常规工作和每月一次的演练，学校写明采用的才写进计划。要用，在 school.yaml 里写 adopt: [校历, 常规, 演练要求]，可以只写其中几样；不用，写 adopt: 无，就不再提示。',
  },
  'period-running': {
    severity: 'notice',
    title: '这段时间还没有结束',
    explanation:
      '没有写 --date 的文件按学期、月、年结束时的情况来写：到期没有记录的计划算没有完成，没有办结的算没有办结，周数数到最后一周。还没有结束就生成的，加 --date 今天（或者某一天），只写到那一天为止的情况，标题下注明截至哪天。',
  },
  'ledger-unknown': {
    severity: 'error',
    title: '没有这种台账',
    explanation:
      '--ledger 后面写台账的名称（维修）或文件名（repairs），学校自己在 school.yaml 里定的台账也行。',
  },
  'ledger-empty': {
    severity: 'error',
    title: '没有记录，成不了台账',
    explanation: '这个时段里没有这样的记录。按月时，记录归在日期所在的月；没有写日期的不归在哪个月里。',
  },
  'document-unknown': {
    severity: 'error',
    title: '没有这份文件',
    explanation:
      '能生成的文件就是模板文件夹里的模板：summary.md.hbs 对应 summary。要新的文件，就照着写一个模板放进模板文件夹。',
  },
  'file-name-taken': {
    severity: 'error',
    title: '两份文件重名',
    explanation:
      '文件名由学期和模板开头的 document 组成，台账的还有台账名称。两个模板写的 document 一样，或两种自定台账的名称只差英文大小写，写出来就是同一个文件。抄了自带的模板、改名另存的，把 document 也改一改；改了原样覆盖自带模板的，文件名和自带的一样就行。',
  },
  'name-uncertain': {
    severity: 'notice',
    title: '名称的繁体写法要核对',
    explanation:
      '有的字作名字时有几种繁体写法（王丰可能是王豐，也可能就是王丰），程序不替人改名，照原字保留。核对以后，在 school.yaml 的 names 下面写明，如 names: {王丰: 王豐}。',
  },
  'trace-not-ours': {
    severity: 'error',
    title: '不是本程序生成的文件',
    explanation:
      'houqin trace 只认本程序生成的 .docx 和 .pdf：靠文件里的“生成标识”找到它是由哪些台账、哪份模板算出来的。另存成别的格式、用别的程序转换过的文件没有这个标识，请用原来的文件。',
  },
  'trace-unmatched': {
    severity: 'error',
    title: '对不上现在的台账',
    explanation:
      '文件的“生成标识”和题名都与现在的台账、模板能生成的文件对不上。多半是数据文件夹不对，或那个学期、那份模板已经删去。请在 --data 后面写生成它时用的文件夹。',
  },
  'trace-changed': {
    severity: 'warning',
    title: '台账或模板改过了',
    explanation:
      '文件生成以后，台账、模板或程序改过了，现在生成的已不是同一份文件。追溯按现在的台账回答，可能与文件里写的不同。要文件与台账一致，就重新生成一次。',
  },
  'trace-typed': {
    severity: 'warning',
    title: '数字未见于台账',
    explanation:
      '这个数不是由台账算出来的，是写在模板、自写段落里的，或生成以后在 Word 里改的，程序说不出它的依据。能由台账算出的，请在模板里用 {{count …}}、{{sum …}} 写。',
  },
  'trace-absent': {
    severity: 'error',
    title: '文件里没有这个数',
    explanation: '要追溯的数要照文件里的写法写，如 80余次。不写数，就列出文件里由台账算出的全部的数。',
  },
  'link-unknown': {
    severity: 'error',
    title: '没有这条记录或这个计划条目',
    explanation:
      'plan-status --link 写成 记录编号=计划编号，如 WX-2025-012=JH-2026C-30。记录要在台账里，计划条目要在记录那个学期的计划里；校历、常规、上学期结转来的条目也有编号，plan-status 列出的第一栏就是。哪一项也没有落实的，右边写“无”。',
  },
  'link-refused': {
    severity: 'error',
    title: '台账没有改成',
    explanation: '这条记录的写法程序不敢改，台账没有动。请打开台账，手工在记录里加上“落实计划”一行。',
  },
  'fonts-stand-in': {
    severity: 'notice',
    title: 'PDF 用的字体',
    explanation:
      '公文规定的仿宋、楷体、小标宋没有可以随程序分发的字体文件，PDF 里用自带的思源宋体、思源黑体代替，版式（每页 22 行、每行 28 字）不变。电脑上装有规定的字体时，加上 --fonts system 就用本机的；也可以在 school.yaml 的“字体”（fonts）里写明用哪个文件。哪种字体里没有的字（多为人名里的生僻字）仍用自带的字体。Word 文件里写的总是规定的字体名。',
  },
  'font-unusable': {
    severity: 'error',
    title: '指定的字体文件用不了',
    explanation:
      'school.yaml 的“字体”（fonts）里写的文件找不到、不是字体，或者字体的授权不许嵌入 PDF。认 .ttf、.otf 和字体集 .ttc、.otc；字体集里要用哪一种，在路径后面写 # 和它的名字，如 simsun.ttc#SimSun。换一个文件，或者删去这一行、用自带的字体。',
  },
  'term-id-wanted': {
    severity: 'error',
    title: '学期编号写法不对',
    explanation: '学期编号是年份加季节：2026-autumn 是2026年秋季学期，2027-spring 是2027年春季学期。',
  },
  'term-dates-usual': {
    severity: 'notice',
    title: '学期的起止日期是估计的',
    explanation:
      '新建学期时没有写 --start 和 --end，school.yaml 里先写上往年常见的日期。校历下来后改成真实的日期，台账的日期、上课周、月度计划都照它算。',
  },
  'term-before-missing': {
    severity: 'notice',
    title: '没有上学期的台账',
    explanation:
      '新学期的计划从上学期没有修好的维修、没有整改的隐患、没有解决的问题、没有做完的计划转来。上学期没有台账，就没有可转的。',
  },
  'school-not-edited': {
    severity: 'error',
    title: '程序改不了 school.yaml',
    explanation:
      '程序往 school.yaml 里添一行时，只添那一行，别的一个字也不动。遇到少见的写法就不改，请照提示手工添上。',
  },
  'field-unknown': {
    severity: 'error',
    title: '台账没有这个字段',
    explanation:
      'houqin add 的选项就是台账的字段，写中文名、英文名、别名都行（--物品 灯管、--item 灯管）。每种台账有哪些字段，见 data/README.md，或运行 houqin add 维修 --fields。',
  },
  'item-unclear': {
    severity: 'error',
    title: '一样东西里有一段不知道是什么',
    explanation:
      '物品清单、隐患这样分项的内容，写成一段话时，程序照各段的样子放：40把是数量，12.5元是单价，共500元是金额，其余的字先是名称，再是规格。放完了还有多的，不猜也不丢，请写明是哪一项：规格=棉。',
  },
  'ledger-not-edited': {
    severity: 'error',
    title: '台账没有改成',
    explanation:
      '程序往台账里添记录、改记录、删记录时，只动那几行，别的一个字也不动，写完再读一遍核对。遇到格式有错误或少见的写法就不改，台账没有动。',
  },
  'day-unreadable': {
    severity: 'error',
    title: '看不懂写的是哪一天、哪个月',
    explanation: 'houqin list 的 --from、--to、--month 后面写日子或月份：2026-09-01、2026-09、9月1日、9月。',
  },
  'record-unknown': {
    severity: 'error',
    title: '台账里没有这条记录',
    explanation:
      'houqin done、edit、remove 后面写记录的编号（WX-2025-012），或者记录里的几个词（三年级二班 灯管）。写编号的在所有学期里找；写词的先在当前学期找，没有再往前找。几个词要在同一条记录里。',
  },
  'record-endless': {
    severity: 'error',
    title: '这种台账没有“办完”这一说',
    explanation:
      '维修、基建修缮、问题、检查的隐患、计划有没有办完是记在台账里的；演练、会议、采购这些，记下来就是已经办了的。要改它的哪一项，用 houqin edit。',
  },
  'record-finished': {
    severity: 'notice',
    title: '这条记录已经办完了',
    explanation:
      '台账里写着它办完了，没有要改的。维修台账里一条也没有写状态和完成日期的，都当作已经修好。要改完成日期，用 houqin edit。',
  },
  'record-unchanged': {
    severity: 'notice',
    title: '和原来一样，没有改',
    explanation: '要写的和台账里已有的一样，台账没有动。',
  },
  'record-items-several': {
    severity: 'error',
    title: '这条记录里有几项，不知道改哪一项',
    explanation:
      '一次检查可以有几处隐患，一批采购可以有几样东西。用 --nth 写明第几项，如 --nth 2；几项都要改的，一项一项来。',
  },
  'record-named-elsewhere': {
    severity: 'warning',
    title: '别的记录写着这个编号',
    explanation:
      '计划的“原编号”、记录的“落实计划”写的是别的记录的编号。那条记录删了或改了编号，这边就对不上了，请一起改。',
  },
  'record-photos-kept': {
    severity: 'notice',
    title: '删了记录，照片还在',
    explanation:
      '删记录只删台账里的那几行，照片文件留在 photos 文件夹里。不要了，自己删去；撤销（houqin undo）以后记录还能找到它们。',
  },
  'workspace-exists': {
    severity: 'error',
    title: '这里已经有台账了',
    explanation:
      'houqin init 只在还没有 school.yaml 的文件夹里新建，从不改动已有的台账。要在建好的台账里加一个学期，用 houqin new-term；要另建一套，换一个文件夹名。',
  },
  'school-name-wanted': {
    severity: 'error',
    title: '没有写学校名称',
    explanation: '学校全称用在每份公文的标题和落款里，新建台账时一定要写。写错了可以在 school.yaml 里改。',
  },
} as const satisfies Catalogue
