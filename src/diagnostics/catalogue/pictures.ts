import type { Catalogue } from './catalogue.ts'

/** Codes of photos. */
export const picturesCodes = {
  'photo-unclaimed': {
    severity: 'notice',
    title: '不属于哪条记录的照片',
    explanation:
      'photos 文件夹里的照片，记录里写了文件名的，或者放在以记录编号命名的文件夹里的，才进文件。别的照片哪份文件里也没有，归档也不带它们。',
  },
  'photo-missing': {
    severity: 'warning',
    title: '找不到照片',
    explanation:
      '台账里写了照片的文件名，数据文件夹的 photos 文件夹里却没有这个文件。文件照样生成，只是没有这张照片；归档前要放好。请把照片放进去，或改正文件名。也可以不写文件名，把照片放进 photos 里以记录编号命名的文件夹，如 photos/WX-2025-001/。',
  },
  'photo-damaged': {
    severity: 'warning',
    title: '照片有损坏',
    explanation:
      '照片打得开，里面却有一段数据不对，多半是拷贝时出了错，或者存储卡坏了；画面可能有一块是花的、错位的。请打开看一看，坏了的从手机或相机重新导出。',
  },
  'photo-unreadable': {
    severity: 'warning',
    title: '照片打不开',
    explanation:
      '这张照片没有放进文件，文件的其他部分照样生成；归档前要换好。能放的是 JPG、PNG，苹果手机的 HEIC、WebP、BMP（24 位）、TIFF 会自动转换；别的格式、压缩方法少见的、只拷了一半、已经损坏的，打不开。请用看图软件另存为 JPG，或从手机、相机重新导出。是什么格式看文件内容，不看文件名。',
  },
} as const satisfies Catalogue
