import type { Catalogue } from './catalogue.ts'

/** Codes of masked copies. */
export const maskingCodes = {
  'mask-uncertain': {
    severity: 'warning',
    title: '看不出是不是人名',
    explanation:
      '隐名的文件把人员栏里的人名都印成“某某”。这几个词写在人员栏里，却不像人名，也不像处室和单位，宁可多隐去一个词，也不漏一个人名，程序当作人名隐去了（两个字、四个字的词，只在看得出是人的地方隐去）。是人名的，写进 school.yaml 的 mask 的 names；不是的，写进 except，就照印。',
  },
  'mask-common-word': {
    severity: 'notice',
    title: '与人同名的常用词没有隐去',
    explanation:
      '有人的名字恰好是个常用词（如“高峰”），文中这几处看上去说的不是人，没有隐去。单独站着的、后面带称呼或“负责”之类的，都已当作人名隐去。确实说的是人，就写进 school.yaml 的 mask 的 names，以后处处隐去；不是的写进 except，以后不再提示。',
  },
  'photo-left-out': {
    severity: 'notice',
    title: '有人脸的照片没有放',
    explanation:
      '记录的“有人脸”（faces）里写了这几张照片，隐名的文件里不放它们。校内用的文件（不隐名）里照样有。',
  },
  'photo-faces-unsaid': {
    severity: 'notice',
    title: '没有说明照片里有没有人脸',
    explanation:
      '隐名的文件里放了这几张照片，记录里没有写“有人脸”（faces）。请看一眼：认得出人的，写上 faces: [文件名]；都没有的，写 faces: 无。',
  },
} as const satisfies Catalogue
