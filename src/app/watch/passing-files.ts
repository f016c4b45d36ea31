/**
 * Names of temporary and private files of programs: locks of Word and WPS, swap files and backups of editors, marks of sync
 * clients, and our own temporary files.
 */
const passing =
  /^(?:\.|~|4913$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:tmp|temp|swp|swx|swo|bak|wbk|lock|crdownload|part|partial|houqin-tmp|houqin-old)$/i

/** Whether a change to a path is irrelevant to the data: part of it is hidden, or the file is temporary. */
export const isPassing = (path: string): boolean => path.split('/').some((name) => passing.test(name))

/** Whether a path is that of a lock, which Word and WPS keep beside a document while it is open. */
export const isLock = (path: string): boolean => /(?:^|\/)(?:\.?~\$|\.~)/.test(path)
