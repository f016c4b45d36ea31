import type { Catalogue } from './catalogue.ts'

/** Codes of records: files, YAML syntax, values of fields, and contradictions. */
export const recordsCodes = {
  // Files and folders
  'school-missing': {
    severity: 'error',
    title: '没有 school.yaml',
    explanation:
      '程序要从 school.yaml 里知道学校名称和各学期的起止日期。文件名全用小写字母，直接放在数据文件夹里，不放进学期文件夹。',
  },
  'school-shape': {
    severity: 'error',
    title: 'school.yaml 没有内容',
    explanation:
      'school.yaml 要写成一行一个“字段: 值”，至少有学校名称和学期。可以照 data/README.md 里的例子写。',
  },
  'term-missing': {
    severity: 'error',
    title: '没有学期文件夹',
    explanation:
      '台账按学期放在文件夹里，文件夹名是学期编号，如 2025-autumn（秋季）、2026-spring（春季）。当前学期要有对应的文件夹。',
  },
  'term-undeclared': {
    severity: 'error',
    title: '学期没有起止日期',
    explanation:
      '各地校历不同，学期从哪天到哪天要写在 school.yaml 的 terms 里。“四月初”“期末”这样的日期靠它推算，超出学期的记录也靠它查出。',
  },
  'file-unknown': {
    severity: 'warning',
    title: '不认识的文件',
    explanation:
      '学期文件夹里只读取已知台账的文件，别的文件会被略过，里面的记录不会进公文。多半是文件名写错或扩展名不对。',
  },
  'file-too-large': {
    severity: 'error',
    title: '文件太大',
    explanation:
      '一个台账文件不超过5兆，行、字段和列表项合起来不超过30万个，一学期的记录远用不到这么多。照片放进 photos 文件夹，不要放进台账。',
  },
  'file-gbk': {
    severity: 'error',
    title: '文件是 GBK 编码',
    explanation:
      '旧版记事本和 Excel 保存的中文常是 GBK（也叫 ANSI）编码，在别的电脑上会变成乱码，归档要求用 UTF-8。用记事本打开，另存为，编码选 UTF-8 即可，内容不会变。',
  },
  'file-utf16': {
    severity: 'error',
    title: '文件是 UTF-16 编码',
    explanation: '记事本里叫“Unicode”或“UTF-16 LE”的编码这里不用。用记事本打开，另存为，编码选 UTF-8。',
  },
  'file-encoding': {
    severity: 'error',
    title: '文件编码坏了',
    explanation:
      '文件既不是 UTF-8 也不是 GBK，可能是 Word、Excel 文件改了扩展名，或者保存时损坏。请找到原文件，另存为 UTF-8 编码的文本。',
  },
  // Typing YAML
  'fullwidth-colon': {
    severity: 'error',
    title: '冒号是全角的',
    explanation:
      '中文输入法打出的冒号“：”在 YAML 里只是普通文字，字段和值就分不开了。改成半角冒号“:”，后面再加一个空格。值里面的全角冒号不受影响。',
  },
  'fullwidth-comma': {
    severity: 'error',
    title: '逗号是全角的',
    explanation: '花括号里各字段之间要用半角逗号“,”隔开。值里面的全角逗号不受影响。',
  },
  'fullwidth-dash': {
    severity: 'error',
    title: '横线是全角的',
    explanation: '每条记录开头要用半角减号“-”加一个空格。中文输入法打出的“－”“—”只是普通文字。',
  },
  'fullwidth-space': {
    severity: 'error',
    title: '空格是全角的',
    explanation:
      '缩进、冒号后面和减号后面只能用半角空格。全角空格看着像空白，在 YAML 里却是文字；从网页复制的文字还会带来不间断空格。',
  },
  'fullwidth-quote': {
    severity: 'error',
    title: '引号是全角的',
    explanation:
      '字段名和整个值外面的引号，YAML 只认半角的。一头半角一头全角时，程序会一直找到文件末尾也找不到另一半。',
  },
  'quoted-value': {
    severity: 'warning',
    title: '值的两头有全角引号',
    explanation:
      '全角引号不会被去掉，会原样印进公文，统计时“灯管”和灯管也算两样东西。不需要就去掉；确实要保留，外面再加一层半角引号。',
  },
  'colon-space': {
    severity: 'error',
    title: '冒号后面没有空格',
    explanation: 'YAML 规定字段后面的冒号要跟一个空格，否则整行是一段文字。',
  },
  'dash-space': {
    severity: 'error',
    title: '减号后面没有空格',
    explanation: 'YAML 规定每条记录开头的减号要跟一个空格，否则减号成了文字的一部分。',
  },
  'yaml-tab': {
    severity: 'error',
    title: '用了制表符',
    explanation: 'YAML 的缩进只能用空格，不能用 Tab 键打出的制表符。可以在编辑器里设置“用空格代替制表符”。',
  },
  'yaml-indent': {
    severity: 'error',
    title: '缩进没有对齐',
    explanation:
      'YAML 靠缩进分层次：同一条记录的字段左边对齐，分项比上一级多两个空格。多一个或少一个空格，意思就变了。',
  },
  'yaml-no-colon': {
    severity: 'error',
    title: '缺少冒号',
    explanation: '每一行要写成“字段: 值”。缺了冒号，这一行会和下一行连成一句话。',
  },
  'yaml-colon-in-value': {
    severity: 'error',
    title: '值里有半角冒号',
    explanation:
      '“: ”（半角冒号加空格）是字段和值的分界，一行里只能有一处。值里要写冒号，就把整个值放进半角引号，或者用全角冒号。',
  },
  'yaml-quote': {
    severity: 'error',
    title: '引号没有配对',
    explanation: '半角引号要成对，而且值要么整个在引号里，要么不用引号。一般的文字不必加引号。',
  },
  'yaml-bracket': {
    severity: 'error',
    title: '括号没有配对',
    explanation:
      '半角的方括号“[ ]”表示列表，花括号“{ }”表示分项，要成对。文字里本来就有这些括号时，把整个值放进半角引号。',
  },
  'yaml-value-start': {
    severity: 'error',
    title: '值以特殊字符开头',
    explanation: '@、`、% 等字符开头的值在 YAML 里另有用处。把整个值放进半角引号就行。',
  },
  'yaml-alias': {
    severity: 'error',
    title: '星号被当成了引用',
    explanation: '值以半角星号“*”开头，YAML 会当成对别处内容的引用。是文字的话，把整个值放进半角引号。',
  },
  'yaml-tag': {
    severity: 'error',
    title: '感叹号被当成了标签',
    explanation:
      '值以半角感叹号“!”开头，YAML 会当成标签，这几个字就丢了。把整个值放进半角引号，或者用全角感叹号。',
  },
  'yaml-anchor': {
    severity: 'warning',
    title: '“&”被当成了记号',
    explanation:
      '值以半角“&”开头，YAML 会当成记号，供后面用“*”引用，这几个字就不在值里了。没有一处引用它，多半本来就是文字：把整个值放进半角引号，或者用全角“＆”。',
  },
  'yaml-comment': {
    severity: 'warning',
    title: '井号后面的文字被当成了说明',
    explanation:
      '空格后面的井号“#”到行尾，YAML 当成给人看的说明，不算在值里：“换灯管 #3教室”只读到“换灯管”。是文字的，把整个值放进半角引号；确实是说明的，井号后面空一格，就不再提醒。',
  },
  'yaml-null': {
    severity: 'notice',
    title: '写了 null 或 ~',
    explanation:
      '不加引号的 null 和 ~ 在 YAML 里是“空”的意思，程序当作没有写。没有就空着；就是要写这几个字，放进半角引号。',
  },
  'yaml-documents': {
    severity: 'error',
    title: '一个文件分成了几份',
    explanation: '三个减号“---”在 YAML 里表示另起一份，一个台账文件只能有一份。',
  },
  'yaml-syntax': {
    severity: 'error',
    title: '不合 YAML 的写法',
    explanation:
      '这一处程序读不懂。台账的写法很简单：每条记录以“- ”开头，每行一个“字段: 值”。对照旁边写对的记录检查。',
  },
  'yaml-unread': {
    severity: 'error',
    title: '错误太多，后面没有读',
    explanation:
      '一个文件里不合 YAML 写法的地方超过100处时，后面的不再一处处读。多半是同一种写法错了很多次，改好前面的再检查。',
  },
  'yaml-too-deep': {
    severity: 'error',
    title: '层次太多',
    explanation: '台账最多用到四五层，超过20层多半是缩进或括号写错了，也可能是有人故意造的坏文件。',
  },
  'yaml-alias-bomb': {
    severity: 'error',
    title: '引用展开后太大',
    explanation:
      '文件里的引用（& 和 *）层层相套，展开后会占满内存，像是故意造的坏文件，所以不再读下去。正常的引用不受影响。',
  },
  'forbidden-character': {
    severity: 'error',
    title: '有印不出来的字符',
    explanation:
      '控制字符、私用区字符和看不见的字符印不出来，有的还会使 Word 文件打不开。它们多半是从网页或 PDF 复制来的，删掉重新输入即可。',
  },
  // Content of records
  'override-shape': {
    severity: 'error',
    title: '改动写得不全',
    explanation:
      '学期文件夹的 overrides 里记着在 Word 里改过的文字，由 houqin adopt 写成，一处改动一项，各项缺了就不知道改哪里。照提示补上，或者删去那一项，在 Word 里改好再收一次。',
  },
  'ledger-shape': {
    severity: 'error',
    title: '台账不是列表',
    explanation:
      '一个台账文件是一串记录，每条以“- ”开头；也可以写成 complete: true（台账记全了）和 records:（下面是记录）。',
  },
  'record-shape': {
    severity: 'error',
    title: '记录没有分字段写',
    explanation: '一条记录由几行“字段: 值”组成，第一行前面有“- ”，其余各行与它的字段对齐。',
  },
  'item-none': {
    severity: 'notice',
    title: '写着“无”的一项不算',
    explanation:
      '隐患、物品这样的一项，名称写“无”“没有”“暂无”“/”的，当作没有这一项，不计数。同一项里还写了别的（位置、日期），也跟着不算，所以提醒一句。一条记录写着“问题: 没有”“事故类型: 无”的，同样不算，文件里不写它。',
  },
  'group-shape': {
    severity: 'error',
    title: '分项没有写成列表',
    explanation:
      '物品清单、隐患这类字段下面有几项就写几项，每项以“- ”开头，再分字段写。没有的话整个字段不写，或者写“无”。',
  },
  'duplicate-key': {
    severity: 'error',
    title: '同一个字段写了两次',
    explanation: '一条记录里每个字段只能写一次，写两次就不知道以哪个为准。字段的中文名和英文名是同一个字段。',
  },
  'duplicate-id': {
    severity: 'error',
    title: '编号重复',
    explanation:
      '编号是记录的身份，公文里的每个数都靠它查到是哪几条记录，所以同一种台账里不能重复，跨学期也不能。',
  },
  'unknown-key': {
    severity: 'error',
    title: '不认识的字段',
    explanation:
      '字段名写错了，这一行就不会进公文，所以当作错误。可用的字段见 data/README.md；要记别的内容，写进“备注”或“标签”，或者建一种自定台账。',
  },
  'missing-field': {
    severity: 'error',
    title: '缺少必填的字段',
    explanation: '没有它，这条记录就没法统计。必填的字段见 data/README.md。',
  },
  'wrong-type': {
    severity: 'error',
    title: '值的类型不对',
    explanation: '数、日期、是否、列表各有写法，照字段的类型写。',
  },
  'wrong-choice': {
    severity: 'error',
    title: '不在选项里',
    explanation: '这个字段只能从几个选项里选一个，这样才能统计。',
  },
  'wrong-date': {
    severity: 'error',
    title: '日期看不懂',
    explanation:
      '日期写成 2026-04-12、2026.4.12、2026年4月12日都可以。只知道大概时，写 2026-04、4月、四月初、四月中旬、四月底、暑期、寒假、开学初、期中、期末。',
  },
  'date-impossible': {
    severity: 'error',
    title: '没有这一天',
    explanation: '日历上没有这个日期，多半是打错了。',
  },
  'wrong-month': {
    severity: 'error',
    title: '月份看不懂',
    explanation: '月份写成 3、[2, 3]、二月—三月、六、七月份 或 每月。',
  },
  'wrong-number': {
    severity: 'error',
    title: '数不对',
    explanation:
      '数量、金额不能是负数，不能写约数，也不能大得不合常理。约数（80余次、近两万册）由程序在公文里按规则写，台账里写准确的数。',
  },
  'unit-conflict': {
    severity: 'error',
    title: '单位互相矛盾',
    explanation: '数量后面带的量词要与单位字段、与字段规定的单位一致，否则合计会把不同的东西加在一起。',
  },
  'term-id': {
    severity: 'error',
    title: '学期编号写法不对',
    explanation:
      '学期编号是年份加季节：2025-autumn 是2025年秋季学期，2026-spring 是2026年春季学期。文件夹名也这样写。',
  },
  'term-dates': {
    severity: 'error',
    title: '学期日期不对',
    explanation: '结束要在开始之后，两个学期不能重叠，编号里的年份是开学那一年。',
  },
  'holiday-dates': {
    severity: 'error',
    title: '节假日的日期不对',
    explanation: '放假的最后一天不会早于第一天。节假日用来算上课周，只放一天的，开始和结束写同一天。',
  },
  'form-value': {
    severity: 'error',
    title: '版式里的值用不了',
    explanation:
      '版式里的页边距写毫米（也可以写厘米），行距写磅，字号写 三号、小四 这样的字号或磅数（可以带半磅），每页行数、每行字数、首行缩进、段前段后写整数。超出能用的范围，或者不是数，就不能照它排版。',
  },
  'archive-code': {
    severity: 'error',
    title: '档号里用不了的代码',
    explanation:
      '档号由全宗号、门类、机构等用“-”和“·”连成（DA/T 22—2015），各部分只用字母和数字。汉字的机构名请换成代码，如 总务处 写 ZWC。',
  },
  'holidays-expected': {
    severity: 'notice',
    title: '假日是推算的',
    explanation:
      '放假安排由国务院每年公布，公布以前的年份只能按惯例推算：清明、端午、中秋算出日子，连上相邻的周末，五一放五天，国庆放七天，调休上课的日子不知道。上课周、节前检查都照它算，放假通知下来后写进 holidays 就以学校写的为准。',
  },
  'calendar-rule': {
    severity: 'error',
    title: '校历的日期看不懂',
    explanation:
      '校历里的日期是每年都用的规则，不带年份：5-12、6月、6月上旬、3月最后一个星期一、清明节前、寒假前一周、国庆节后、开学第1周、期中。看不懂就排不进计划。',
  },
  'ledger-unnamed': {
    severity: 'error',
    title: '没有这本台账',
    explanation:
      '计划、校历、常规工作里的“台账”写做了以后记在哪本台账里，要照台账的中文名写：维修、演练、检查。写错了，就找不到落实它的记录。',
  },
  'kind-definition': {
    severity: 'error',
    title: '自定台账的定义不对',
    explanation:
      '自定台账要有名称和字段，每个字段有名称和类型，不能与已有的台账和字段重名。写法见 data/README.md。',
  },
} as const satisfies Catalogue
