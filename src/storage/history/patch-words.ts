/** Takes the place of the path if there is no file. */
export const noFile = '/dev/null'

/** Takes the place of the checksum if there is no file. */
export const absent = '--------'

/** Follows a line without a line end. */
export const lastLineMark = '\\ No newline at end of file'

/** Formats a path for a header; in quotation marks if it contains something that would end it. */
export const quotePath = (path: string): string =>
  /[\u0000-\u001F"\\\u007F]/.test(path) ? JSON.stringify(path) : path
