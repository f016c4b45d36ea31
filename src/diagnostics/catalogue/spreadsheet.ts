import type { Catalogue } from './catalogue.ts'

/** Codes of importing Excel files. */
export const spreadsheetCodes = {
  'cell-cut': {
    severity: 'warning',
    title: '文字太长，一格放不下',
    explanation:
      'Excel 的一格最多 32767 个字。更长的文字，导出的表里只有前面的，末尾写着“……（太长，下略）”；台账里的没有变动。这样的表再导入另一个文件夹，后面的就没有了。',
  },
  'book-missing': {
    severity: 'error',
    title: '找不到要导入的文件',
    explanation: '请检查文件名和它所在的文件夹；路径里有空格的，整个放在引号里。',
  },
  'book-old': {
    severity: 'error',
    title: '旧版 Excel 文件',
    explanation:
      '2003 年以前的 .xls 格式这里不读。用 Excel 或 WPS 打开，“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，内容不会变。是什么格式看文件内容，改扩展名没有用。',
  },
  'book-encrypted': {
    severity: 'error',
    title: '文件有打开密码',
    explanation: '设了打开密码的文件，不知道密码就读不出来，程序也不问密码。请清空密码，另存一份再导入。',
  },
  'column-told': {
    severity: 'error',
    title: '写明的列对不上',
    explanation:
      '--map 列=字段、--skip 列、--only 列 里写的列要是表头里的名称，字段要是这种台账的字段（中文名、英文名都行），或者“写进备注”“不导入”。写明的对应记下来，以后同样的表头照它导入。',
  },
  'word-text-unread': {
    severity: 'notice',
    title: 'Word 文件里表格外的文字',
    explanation:
      '从 Word 文件导入时只读表格。表格前面一段短的文字当作这张表的名称，其他的段落没有导入；里面有要记的，排进表格再导入，或者用 houqin add 添上。',
  },
  'book-format': {
    severity: 'error',
    title: '不是 Excel 工作簿',
    explanation:
      '导入只认 .xlsx 和 .csv。有的系统导出的“Excel 文件”其实是网页。用 Excel 或 WPS 打开，另存为 .xlsx 就可以导入。',
  },
  'book-unreadable': {
    severity: 'error',
    title: '文件打不开',
    explanation: '文件多半没有拷完整或已经损坏。能用 Excel 或 WPS 打开的，另存为一个新的 .xlsx 再导入。',
  },
  'book-too-large': {
    severity: 'error',
    title: '文件太大',
    explanation:
      '一个学期的台账只有几百到几千行。过大的文件多半是贴了照片，或者整列设了格式。照片放进 photos 文件夹，多余的行列选中后删除，再保存。',
  },
  'sheet-missing': {
    severity: 'error',
    title: '没有这张工作表',
    explanation: '--sheet 后面写工作表下方标签上的名字，一个字也不能差。不写 --sheet 就读全部工作表。',
  },
  'sheet-hidden': {
    severity: 'notice',
    title: '隐藏的工作表没有导入',
    explanation: '隐藏的工作表多是底稿或旧数据，不导入。要导入就先取消隐藏。',
  },
  'sheet-empty': {
    severity: 'notice',
    title: '工作表里没有台账',
    explanation: '工作表是空的，或者找不到表头（写着“日期、物品、数量”这些栏目名的那一行），没有导入。',
  },
  'import-nothing': {
    severity: 'error',
    title: '没有一张工作表能导入',
    explanation:
      '文件打得开，但是没有一张工作表认得出是台账，台账没有变动。前面的提示说了每张表缺什么：多半是没有表头，或者表头的栏目名认不出来。',
  },
  'kind-uncertain': {
    severity: 'warning',
    title: '看不出是哪种台账',
    explanation:
      '程序看工作表的名字、标题和表头来认是维修、采购还是别的台账。看不准时不猜，请在命令后面加 --kind，例如 --kind 维修。',
  },
  'kind-unknown': {
    severity: 'error',
    title: '没有这种台账',
    explanation:
      '--kind 后面写台账的中文名（维修、采购……）或英文名（repair）。自己的台账要先在 school.yaml 的“自定台账”（kinds）里说明。',
  },
  'column-missing': {
    severity: 'warning',
    title: '缺少必填的栏目',
    explanation:
      '台账里必填的内容在表里找不到对应的列。栏目名与程序认得的不同时，在数据文件夹的 .houqin/import.yaml 里写明哪一列对应哪个字段，再导入一次。',
  },
  'column-cut': {
    severity: 'warning',
    title: '太靠右的列没有读',
    explanation: '一张工作表只读前 200 列。后面的列有用，就把它们移到前面来，或者删掉中间空着的列。',
  },
  'column-doubtful': {
    severity: 'warning',
    title: '栏目对应要核对',
    explanation:
      '栏目名与台账的字段名不完全相同，是按意思对上的。对错了，就在数据文件夹的 .houqin/import.yaml 里改正；以后同样的表头都照改过的导入。',
  },
  'column-unmapped': {
    severity: 'notice',
    title: '栏目没有对应的字段',
    explanation:
      '台账里没有这个栏目的位置，内容不丢，写进备注（“栏目名：内容”）。要放进某个字段，就在 .houqin/import.yaml 里写明；不要它，就写“不导入”。',
  },
  'value-assumed': {
    severity: 'warning',
    title: '必填的内容由程序补上',
    explanation:
      '表里没有这一项，台账里又必须有，就按最常见的填上。填得不对，就在台账里改，或在 .houqin/import.yaml 的“默认”里写明再导入。',
  },
  'cell-doubtful': {
    severity: 'warning',
    title: '格子里的内容要核对',
    explanation:
      '内容有几种读法，或者读不成这一栏该有的样子。读不成的不丢，写进备注（“栏目名：内容”）。请对照原表看一眼，不对的在台账里改。',
  },
  'cell-unread': {
    severity: 'warning',
    title: '格子里有的字没有放进台账',
    explanation:
      '导入以后，程序把表里每一格的字和写出的记录逐字对过。这里列出的字哪里也没有：要紧的，在表里另写一列，或者导入后在台账里补上。',
  },
  'row-unreadable': {
    severity: 'warning',
    title: '有的行没有导入',
    explanation: '这些行里必填的内容空着或读不懂。改好表格再导入一次即可：已经导入的行不会重复。',
  },
  'row-skipped': {
    severity: 'notice',
    title: '略过的行',
    explanation:
      '合计、小计、表尾的说明和制表人不是记录，不导入。如果略过的是真正的记录，请检查它的日期等栏是不是空着。',
  },
  'row-hidden': {
    severity: 'notice',
    title: '隐藏的行也导入了',
    explanation: '筛选或手工隐藏起来的行仍是台账的内容，照样导入。不要的行请从表里删掉再导入。',
  },
  'row-struck': {
    severity: 'warning',
    title: '划掉的行没有导入',
    explanation:
      '整行画了删除线的，多半是作废的，列出来给您看，不导入；一格里划掉的字不当作内容，写进备注（“栏目名划掉的：内容”）。划掉的也要导入，加上 --struck，就当作没有划掉。',
  },
  'row-withdrawn': {
    severity: 'warning',
    title: '撤销、拒绝、测试的行没有导入',
    explanation:
      '从钉钉、企业微信、问卷里导出的表，有的申请后来撤销了、被拒绝了，有的是试填的、重复的，不是真办过的事。这些行列出来给您看，不导入。其实办了的，把写着“已撤销”“拒绝”“作废”“重复”“测试”的那一格改掉，再导入一次。',
  },
  'matrix-read': {
    severity: 'notice',
    title: '按日期打勾的表',
    explanation:
      '一列是一天、打了勾就是做了的表（值班签到、消毒记录），照打勾的格子记：一个人名一行的，一天记一条，写上那天的人；别的，打一个勾记一条。格子里写着字的也算，字写进备注；打叉的没有做，不导入。',
  },
  'rows-planned': {
    severity: 'warning',
    title: '打算做的，不是做了的',
    explanation:
      '工作表的标题、名字或者文件名写的是采购计划、拟购物品、演练计划这样的，里面的事还没有做，记进台账就成了已经做了，所以不导入。其实已经做了的，用 --kind 写明是哪种台账，再导入一次。',
  },
  'unit-in-title': {
    severity: 'notice',
    title: '表上面写着金额的单位',
    explanation:
      '表的标题里，或者表的上面写着“单位：万元”（百元、千元也一样）的，金额栏里没有写单位的数都照此换成元记；表头自己写了单位的照表头，格子里写了单位的照格子。写着“单位：元”的照原样记。',
  },
  'column-hidden': {
    severity: 'notice',
    title: '隐藏的列也导入了',
    explanation:
      '隐藏起来的列仍是表的内容，照样读。不要的，从表里删掉再导入，或者在 .houqin/import.yaml 里写“不导入”。',
  },
  'picture-unread': {
    severity: 'warning',
    title: '有的图片没有导入',
    explanation:
      '放在记录那一行里的图片成为那条记录的照片；标题、表头、空行、合计行里的图片不知道是哪条记录的，没有导入。以图片的左上角所在的格子为准。',
  },
  'picture-kept': {
    severity: 'warning',
    title: '图片的格式不能放进公文',
    explanation:
      '公文里只能放 JPG 和 PNG。别的格式（HEIC、WebP、GIF、BMP、EMF……）的图片存在记录的照片文件夹里，名字末尾加了“.原图”，生成时不用它。用看图软件另存为 JPG，放在同一个文件夹里，就是这条记录的照片。',
  },
  'comment-unread': {
    severity: 'notice',
    title: '有的批注没有导入',
    explanation: '记录那一行里的批注写进记录的备注；标题、表头等处的批注没有导入，列出来供您看。',
  },
  'box-unread': {
    severity: 'notice',
    title: '文本框没有导入',
    explanation: '浮在表上面的文本框不属于哪一格，没有导入，列出来供您看。',
  },
  'row-known': {
    severity: 'notice',
    title: '已经有的行没有重复导入',
    explanation:
      '编号相同、以前导入过，或者内容与台账里的一条记录完全相同的行不再导入。一张工作表里内容完全相同的两行算两条。以前导入的记录改过也认得出来。',
  },
  'row-repeated': {
    severity: 'warning',
    title: '几张工作表里有相同的行',
    explanation:
      '一个文件里有的表按月记，另有一张表汇总，同一件事写了两遍。几张工作表里完全相同的行只导入一次；一张工作表里完全相同的两行算两件事。真是两件事的，写上不同的编号再导入。',
  },
  'row-differs': {
    severity: 'warning',
    title: '编号相同而内容不同',
    explanation:
      '表里这一行的编号台账里已经有了，内容却不一样，又不知道导入以后是哪一边改的，或者两边都改了，所以没有改动台账。在终端里导入会问您以哪个为准，也可以用 --prefer 表格 或 --prefer 台账 写明；若是另一件事，请换一个编号。',
  },
  'row-changed': {
    severity: 'warning',
    title: '像是导入过的行，内容变了',
    explanation:
      '以前导入过的一行，后来在表里改了几格，又来导入。台账里没有动过的，程序照表里的改；台账里也改过，或者不知道导入时写的是什么的，不另添一条，也不改动台账。在终端里导入会问您以哪个为准，也可以用 --prefer 表格 或 --prefer 台账 写明；另是一件事的，在表里写上一个编号再导入。',
  },
  'row-vanished': {
    severity: 'warning',
    title: '导入过的行，表里没有了',
    explanation:
      '以前从这张工作表导入过的行，这次表里找不到了：可能删掉了，也可能改成了另一件事。程序不会因此删掉台账里的记录，也不会拿另一件事去改它。那件事确实没有的，请自己在台账里删掉；已经撤下、只是表里不再写的，不用管。',
  },
  'row-removed': {
    severity: 'notice',
    title: '导入过又删掉的行',
    explanation:
      '这些行以前导入过，后来记录从台账里删掉了，不再导入。要重新导入，在 .houqin/import.yaml 的“已导入”里删去那几行。',
  },
  'row-other-term': {
    severity: 'warning',
    title: '不是这个学期的行',
    explanation: '日期落在另一个学期里的行没有导入。加上 --term 写明那个学期，再导入一次。',
  },
  'row-term-missing': {
    severity: 'warning',
    title: '台账里还没有这个学期',
    explanation:
      '一行属于它的日期所在的学期；标题、工作表名、文件名写着学期或年份的（2026年春季、2025—2026学年第二学期），没有年份的日期照它算。这些行的学期在 school.yaml 里还没有，所以没有导入：在窗口里导入时程序会问要不要建，也可以加上 --new-terms，或者先用 houqin new-term 建好，再导入一次。',
  },
  'return-missing': {
    severity: 'warning',
    title: '导出时有的表或列没有了',
    explanation:
      '导出的工作簿改过再导入时，整张表、整列没有了不当成删除或清空：多半是为了看着方便删的。要删去记录，只删它们的行；要清空一栏，只清空格子，列留着。',
  },
  'return-unread': {
    severity: 'warning',
    title: '导出的工作簿里有没读的内容',
    explanation:
      '导出的工作簿里后来添的表、添的列，认不出是台账的哪一种、哪一栏，里面的内容没有读，台账没有变动。列名改成台账的字段（如“备注”）就读；添的表用 --sheet 单独导入。',
  },
  'return-cell': {
    severity: 'warning',
    title: '改过的格子没有改进台账',
    explanation:
      '在表里改过的格子，内容读不懂，或者清空了必填的一栏，这一格没有改进台账，别的照改。改正表格再导入一次即可，已经改进去的不会再改。',
  },
  'return-row': {
    severity: 'warning',
    title: '编号空着或重了的行',
    explanation:
      '导出的工作簿靠编号认出哪一行是哪条记录。编号空着、重了或别的学期用过的行当作新记录，另给编号；和原来完全一样的不再添。本来是改原有记录的，把编号写对再导入。',
  },
  'return-conflict': {
    severity: 'error',
    title: '表里和台账里都改过',
    explanation:
      '导出以后，同一处在表里改了，台账里也改了，改得不一样。在终端里导入会一处一处问您以哪个为准；不在终端里，用 --prefer 表格 或 --prefer 台账 写明，没有写明就什么也不写。删去一大半的行也要这样问过才删。',
  },
  'import-memory': {
    severity: 'error',
    title: '导入的记忆文件写法不对',
    explanation:
      '数据文件夹里的 .houqin/import.yaml 记着哪些表头对应哪些字段、哪些行导入过。改错了的，按提示改回来；实在改不好，删掉“列对应”下面那一段，下次导入时重新生成。',
  },
  'import-refused': {
    severity: 'error',
    title: '台账里有错误，不能导入',
    explanation: '往有错误的台账里添记录，可能越弄越乱。先运行 houqin check，把错误改好再导入。',
  },
} as const satisfies Catalogue
