/**
 * The folders of a package, and the file that explains them. The names are for people; programs rely on the roles in the
 * manifest.
 */
export const packageFolders = {
  documents: '公文',
  ledgers: '台账',
  photos: '照片',
  evidence: '依据',
  templates: '模板',
} as const

export const noteName = '说明.txt'
export const indexName = '归档文件目录'
