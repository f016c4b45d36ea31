/**
 * The languages of documents: Simplified Chinese, Traditional Chinese, and the latter with the vocabulary of Taiwan or Hong Kong.
 * BCP 47 tags.
 */
export const languages = ['zh-CN', 'zh-Hant', 'zh-TW', 'zh-HK'] as const

export type Language = (typeof languages)[number]

/** Other names that a school office may use for each. */
export const languageNames: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['简体', 'zh-Hans'],
  'zh-Hant': ['繁体', '繁體'],
  'zh-TW': ['台湾', '臺灣'],
  'zh-HK': ['香港'],
}

/** The language with a tag or a name, regardless of case. */
export const parseLanguage = (text: string): Language | undefined =>
  languages.find((language) =>
    [language, ...languageNames[language]].some((name) => name.toLowerCase() === text.toLowerCase()),
  )

/** The closest tag that word processors support: they have none for Traditional Chinese without a region. */
export const wordLanguage = (language: Language): string => (language === 'zh-Hant' ? 'zh-TW' : language)
