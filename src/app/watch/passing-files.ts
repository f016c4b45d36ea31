/** Names that programs give files for a moment or for themselves: Word's and WPS's locks, editors' swap files and backups, sync clients' marks, our own on their way. */
const passing =
  /^(?:\.|~|4913$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:tmp|temp|swp|swx|swo|bak|wbk|lock|crdownload|part|partial|houqin-tmp|houqin-old)$/i

/** Whether a change of a path says nothing of the data: a part of it is hidden, or the file is one of those that come and go. */
export const isPassing = (path: string): boolean => path.split('/').some((name) => passing.test(name))

/** Word and WPS keep such a file beside a document as long as it is open. */
export const isLock = (path: string): boolean => /(?:^|\/)(?:\.?~\$|\.~)/.test(path)
