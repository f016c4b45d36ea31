import type { Catalogue } from './catalogue.ts'

/** Codes of layout. */
export const layoutCodes = {
  'glyph-missing': {
    severity: 'warning',
    title: '字体里没有这个字',
    explanation:
      '排版用的几种字体都没有这个字，PDF 里只能画成方框，复制出来的文字仍是原字。多见于人名里的生僻字、表情符号和从别处粘贴来的特殊符号。先核对是否录错；确需使用的，在 school.yaml 的“字体”里写上“生僻字: 字体文件”（如 Windows 的宋体-ExtB，simsunb.ttf），或者装好这样的字体、生成时加 --fonts system。Word 文件不受影响：扩展区的字写明用宋体-ExtB。',
  },
  'signature-alone': {
    severity: 'warning',
    title: '落款单独占一页',
    explanation:
      '公文的落款要和正文同页，不能单独占一页，也不写“此页无正文”（GB/T 9704 7.3.5.5）。落款前面是一段话时，程序会把那段话带到下一页；前面是表格、照片或将近一页长的一段话时带不动，要加一两句话或者分段。',
  },
  'form-impossible': {
    severity: 'error',
    title: '照这样的版式排不出公文',
    explanation:
      '版式里的几个值合在一起排不出页面：页边距太大，版心放不下几行字；字比行距还高，上下行会叠在一起；每行字数太多或太少，字会挤在一起或拉得太开；行距和每页行数只能写一样，另一样由它算出来。',
  },
  'form-font': {
    severity: 'error',
    title: '不认识的字体',
    explanation:
      'PDF 要把字体放进文件里。仿宋、宋体、黑体、楷体、小标宋和 Word 里常见的近似字体（华文仿宋、华文中宋、微软雅黑……）有自带的字体代替；别的字体要在 school.yaml 的“字体”里写上字体文件，如“字体: {隶书: fonts/lishu.ttf}”。',
  },
  'form-departure': {
    severity: 'notice',
    title: '和公文格式的国家标准不同',
    explanation:
      '版式里写的和 GB/T 9704—2012《党政机关公文格式》不一样。这是学校自己定的，不妨碍生成和归档；houqin check 逐条列出来，交材料以前可以对着看。要和标准一样，删去 school.yaml 版式里的这一项。',
  },
} as const satisfies Catalogue
