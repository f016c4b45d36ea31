import { common } from './common-options.ts'
import { flag } from './option.ts'

const { term, month, asOf, data, templates, out, format, fonts, pdf, language, mask, noMask, strict, quiet } =
  common

/** Options of all commands that make documents: what to make, from what, and how. */
export const documentOptions = {
  term,
  month,
  asOf,
  data,
  templates,
  out,
  format,
  fonts,
  pdf,
  language,
  mask,
  noMask,
  review: flag('review', '另写一份核对稿：每个数带批注，附数字来源表'),
  strict,
  quiet,
}

/** Options of commands that make documents once. */
export const buildOptions = {
  ...documentOptions,
  overwrite: flag('overwrite', '改过的、不是本程序写的文件也覆盖；不写就写在旁边'),
  json: common.json,
}
