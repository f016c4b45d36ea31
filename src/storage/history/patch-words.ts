/** Where a path would stand and there is no file. */
export const noFile = '/dev/null'

/** In the place of the checksum of a file that is not there. */
export const absent = '--------'

/** Follows a line that has no end. */
export const lastLineMark = '\\ No newline at end of file'

/** A path in a header; in quotation marks where it holds what would end it. */
export const quotePath = (path: string): string =>
  /[\u0000-\u001F"\\\u007F]/.test(path) ? JSON.stringify(path) : path
