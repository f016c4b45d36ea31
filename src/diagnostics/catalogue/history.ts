import type { Catalogue } from './catalogue.ts'

/** Codes of the history of a data folder, and of undo. */
export const historyCodes = {
  'history-damaged': {
    severity: 'warning',
    title: '一条历史记录用不了',
    explanation:
      '数据文件夹的 .houqin/history 里，一条历史记录一个文件。这个文件被改过、没有写全或改了名，程序跳过它：它记的改动撤不了，别的不受影响，台账也没有变。不要它了就把它删去。',
  },
  'history-none': {
    severity: 'error',
    title: '没有可以撤销的改动',
    explanation:
      'houqin undo 撤销命令（add、import、adopt、new-term、eject、init、plan-status --link）对数据文件夹做的改动，最近一次的先撤。自己在编辑器里改的不在里面；历史记录最多留 200 条、10 MB，更早的已经删去，删了 .houqin/history 文件夹也就没有了。',
  },
  'history-unknown': {
    severity: 'error',
    title: '没有这条历史记录',
    explanation:
      '撤销哪一次，写它的编号，如 houqin undo 7；编号见 houqin history。历史记录最多留 200 条、10 MB，更早的已经删去。',
  },
  'history-taken-back': {
    severity: 'error',
    title: '这一次已经撤销了',
    explanation:
      '一次改动只撤一回。撤销本身也记在历史里，撤错了，就把那次撤销再撤掉：houqin undo 后面写那次撤销的编号。',
  },
  'history-as-before': {
    severity: 'notice',
    title: '已经和改动以前一样',
    explanation: '这次改动写的内容已经不在了，文件和改动以前完全一样，没有要撤的，什么也没有写。',
  },
  'history-kept': {
    severity: 'notice',
    title: '放进来的照片留着',
    explanation:
      '撤销一次导入，台账里添的记录撤掉；那次放进 photos 文件夹的照片不是文字，删了就找不回来，所以留着。不要了，请自己删去那个文件夹。',
  },
  'history-conflict': {
    severity: 'error',
    title: '撤不掉：后来又改过',
    explanation:
      '撤销只撤那一次改动的几行，后来添的、改的别处都留着。可是这几行本身后来又改过、删过，或者说不清是哪一处，程序不猜，什么也没有写。提示里有当时写成的和现在的两种文字：后来那次也是命令改的，先撤那一次；是自己改的，照着手工改。',
  },
  'history-refused': {
    severity: 'error',
    title: '没有撤销：撤了台账就有错',
    explanation:
      '撤销以前，程序把撤销以后的台账照 houqin check 检查一遍，多出了错误就不撤，什么也没有写。多半是后来的记录要用到这次改动写的东西（学期、自定台账）：先撤后来的，或者先改好后来的，再撤这一次。',
  },
} as const satisfies Catalogue
