export { makeTermFolder, type TermFolder, type TermFolderRequest } from './make-term-folder.ts'
