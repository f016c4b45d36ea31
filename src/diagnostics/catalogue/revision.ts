import type { Catalogue } from './catalogue.ts'

/** Codes of changes that people make in Word after a build. */
export const revisionCodes = {
  'edited-kept': {
    severity: 'warning',
    title: '改过的文件没有动',
    explanation:
      'Word 文件里存有写入时的摘要，别的程序一保存就对不上，程序据此知道有人改过。改过的、签过字的和不是本程序写的文件从不覆盖，新生成的写在旁边，名字带“（更新稿）”。用 houqin diff 看改了哪些，用 houqin adopt 把改动收进数据；确实不要旧文件，生成时加 --overwrite。',
  },
  'revision-not-ours': {
    severity: 'error',
    title: '不是本程序生成的 Word 文件',
    explanation:
      'diff 和 adopt 只认本程序生成、后来在 Word、WPS 或 LibreOffice 里改过的 .docx：靠文件里的“生成标识”知道它原来是什么样。把全文复制到新文件里、另存成 .doc 或别的格式再存回来的，没有这个标识，请在原来的文件里改。',
  },
  'revision-no-base': {
    severity: 'error',
    title: '找不到原文，没有可比的',
    explanation:
      '改过的文件要和它生成时的原文比。原文存在 Word 文件里；有的程序保存时把它丢掉，这时只有台账和模板没有变过，才能重新算出原文。请从生成的 Word 文件重新改起，用 Word、WPS 或 LibreOffice 保存成 .docx。',
  },
  'revision-document-gone': {
    severity: 'error',
    title: '这里没有这份文件的模板或时段',
    explanation:
      '改过的文件要和照现在的台账写的同一份比。它的模板、它写的学期、月份或学年、它的台账，有一样在这里没有，就没有可比的：多半是 --data、--templates 写的不是生成它时用的文件夹，或者模板改了名。归档文件目录、审核意见表由程序填写，不收改动。',
  },
  'revision-language': {
    severity: 'warning',
    title: '繁体文件里有一段改动没有收',
    explanation:
      '台账和模板用简体写，繁体文件由它们转成，在繁体文件里改的也转成简体存起来。有的字简体写法相同、繁体不同（如“乾”和“干”），转成简体再生成繁体，就不是改的那样了，这样的一段不收，别的段落照常收。请生成一份简体的（build --lang zh-CN），在那一份里改这一段；人名、地名在 school.yaml 的 names 里写明繁体写法。',
  },
  'revision-conflict': {
    severity: 'warning',
    title: '改动对不上原来的段落',
    explanation:
      '在 Word 里改过的文字（overrides 文件夹）记着它改的是哪一段。那一段后来变了、没有了，或者有几段一模一样分不清，程序不猜，照现在的原文印，改动留在文件里不动。请看一眼：还要的，按现在的原文重写“原文”或“改为”；不要的，删去那一条。',
  },
  'revision-number-differs': {
    severity: 'warning',
    title: '改过的数和台账不一致',
    explanation:
      '原来由台账算出的数，在 Word 里改成了手写的数，和台账现在的数对不上。台账漏记、记错的，请改台账，再把改动里的数换回 {{1}} 这样的记号；确实要这样写的不用管，但校长问起来没有记录为证。',
  },
  'revision-number-typed': {
    severity: 'notice',
    title: '算出的数改成了手写',
    explanation:
      '原来由台账算出的数，在 Word 里改写了，眼下和台账一致；台账以后变了，它不会跟着变。要它跟着变，把改动里的数换回 {{1}} 这样的记号。',
  },
  'revision-number-added': {
    severity: 'notice',
    title: '添加的文字里有手写的数',
    explanation:
      '在 Word 里添加或改写的文字里有手写的数，台账里没有记录为证，校长问起来查不到出处。台账漏记的补记；确实要这样写的不用管。本校的固定说法写进 school.yaml 的 fixedTerms，就不再列出。',
  },
  'adopt-not-taken': {
    severity: 'notice',
    title: '有改动没有收',
    explanation:
      '表格里的内容出自台账，要改就改台账；落款、附件说明、页码、目录由程序生成。这些地方在 Word 里的改动不收，以免文件和台账两样。新加的表格、图片、文本框也不收。',
  },
  'adopt-formatting': {
    severity: 'notice',
    title: '格式的改动没有收',
    explanation:
      '只收文字的改动。字体、字号、加粗、行距由公文格式（GB/T 9704）和模板定，在 Word 里改的不收；要改格式，请改模板。',
  },
  'adopt-masked': {
    severity: 'warning',
    title: '隐名的段落改动没有收',
    explanation:
      '这份 Word 文件是隐名的，改过的这一段里有人名印成了“某某”。把它收进数据，真名就没有了，所以没有收；没有人名的段落照常收。请生成一份不隐名的（build --no-mask），在那一份里改这一段。',
  },
  'adopt-characters': {
    severity: 'warning',
    title: '有印不出来的字',
    explanation:
      '改过的 Word 文件里有私用区的字（自己造的字）或转码时坏了的字，换一台电脑就印不出来，数据里不能放，收进来的是方框“□”。看不见的控制字符直接去掉，不影响文字。请在 Word 里把它换成能印的字再收。',
  },
  'adopt-tracked': {
    severity: 'notice',
    title: '有没接受的修订',
    explanation: '文件里有用“修订”功能改的地方还没有接受或拒绝。比较和收改动时，都当作已经接受。',
  },
  'adopt-replaced': {
    severity: 'notice',
    title: '代替了先前收下的改动',
    explanation:
      '同一段以前收过一次改动，这次的文件是在那以前生成的，又有另外的改动，就以这次的为准。先前的写法列在提示里，要用的请自己并进去。',
  },
} as const satisfies Catalogue
