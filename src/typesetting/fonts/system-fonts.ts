import type { FontRole } from './role-fonts.ts'

/** What a machine's fonts are searched for: a typeface of the standard, or the characters that none of those has. */
export type SystemTypeface = FontRole | 'rareHan'

/** A font for a typeface that machines may have: its family name, and its file names in lower case. */
export interface SystemFont {
  readonly families: readonly string[]
  readonly files: readonly string[]
}

/**
 * The fonts of Windows, macOS, WPS and Linux that are the typefaces of the standard, or similar, best first. A font without a
 * file name here is found by its family name.
 */
export const systemFonts: Readonly<Record<SystemTypeface, readonly SystemFont[]>> = {
  fangsong: [
    { families: ['仿宋_GB2312', 'FangSong_GB2312'], files: ['simfang_gb2312.ttf', 'fangsong_gb2312.ttf'] },
    { families: ['仿宋', 'FangSong'], files: ['simfang.ttf'] },
    {
      families: ['方正仿宋_GBK', '方正仿宋简体', 'FZFangSong-Z02', 'FZFangSong-Z02S'],
      files: ['fzfsk.ttf', 'fzfsjw.ttf'],
    },
    { families: ['华文仿宋', 'STFangsong', 'STFangSong'], files: ['stfangso.ttf', 'stfangsong.ttf'] },
    { families: ['FandolFang'], files: ['fandolfang-regular.otf'] },
    {
      families: ['朱雀仿宋', 'Zhuque Fangsong', 'Zhuque Fangsong (technical preview)'],
      files: ['zhuquefangsong-regular.ttf'],
    },
  ],
  xiaobiaosong: [
    { families: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'], files: ['fzxbsjw.ttf', 'fzxbsjt.ttf'] },
    { families: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'], files: ['fzxbsk.ttf'] },
    { families: ['华文中宋', 'STZhongsong'], files: ['stzhongs.ttf'] },
  ],
  heiti: [
    { families: ['黑体', 'SimHei'], files: ['simhei.ttf'] },
    {
      families: ['方正黑体_GBK', '方正黑体简体', 'FZHei-B01', 'FZHei-B01S'],
      files: ['fzhtk.ttf', 'fzhtjw.ttf'],
    },
    {
      families: ['黑体-简', 'Heiti SC', '华文黑体', 'STHeiti'],
      files: ['stheiti medium.ttc', 'stheiti.ttf'],
    },
    { families: ['FandolHei'], files: ['fandolhei-regular.otf'] },
  ],
  kaiti: [
    { families: ['楷体_GB2312', 'KaiTi_GB2312'], files: ['simkai_gb2312.ttf', 'kaiti_gb2312.ttf'] },
    { families: ['楷体', 'KaiTi'], files: ['simkai.ttf'] },
    {
      families: ['方正楷体_GBK', '方正楷体简体', 'FZKai-Z03', 'FZKai-Z03S'],
      files: ['fzktk.ttf', 'fzktjw.ttf'],
    },
    { families: ['楷体-简', 'Kaiti SC', '华文楷体', 'STKaiti'], files: ['kaiti.ttc', 'stkaiti.ttf'] },
    { families: ['霞鹜文楷 GB', 'LXGW WenKai GB'], files: ['lxgwwenkaigb-regular.ttf'] },
    { families: ['霞鹜文楷', 'LXGW WenKai'], files: ['lxgwwenkai-regular.ttf'] },
    { families: ['FandolKai'], files: ['fandolkai-regular.otf'] },
  ],
  songti: [
    { families: ['宋体', 'SimSun'], files: ['simsun.ttc', 'simsun.ttf'] },
    { families: ['宋体-简', 'Songti SC', '华文宋体', 'STSong'], files: ['songti.ttc', 'stsong.ttf'] },
    { families: ['FandolSong'], files: ['fandolsong-regular.otf'] },
  ],
  rareHan: [
    { families: ['宋体-ExtB', 'SimSun-ExtB'], files: ['simsunb.ttf'] },
    { families: ['Jigmo2'], files: ['jigmo2.ttf'] },
    {
      families: ['遍黑体 P1', '遍黑体P1', 'Plangothic P1'],
      files: ['plangothicp1-regular.ttf', 'plangothicp1-regular.otf'],
    },
    { families: ['花園明朝B', 'HanaMinB'], files: ['hanaminb.ttf', 'hanaminb.otf'] },
    { families: ['BabelStone Han'], files: ['babelstonehan.ttf'] },
    { families: ['TW-Sung-Ext-B'], files: ['tw-sung-ext-b-98_1.ttf'] },
  ],
}
