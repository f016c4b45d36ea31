export { findAskedPeriod, findAskedTerm, termsLater, unknownTerm, yearAround } from './find-asked-period.ts'
export {
  makeWorkspaceMemory,
  type OpenWorkspace,
  openWorkspace,
  type WorkspaceFolders,
  type WorkspaceMemory,
} from './open-workspace.ts'
export {
  makePhotoMemory,
  openPhotoFolder,
  type PhotoFolder,
  type PhotoMemory,
  photoEndings,
  photoFault,
  picturesOf,
  readPictures,
} from './photo-folder.ts'
export { readData, readShippedCatalogues } from './read-data.ts'
export { readInput } from './read-input.ts'
export { relabel } from './relabel.ts'
export { readTemplateFolder, type TemplateFolder, templateEnding } from './template-folder.ts'
export { whyUnread } from './why-unread.ts'
