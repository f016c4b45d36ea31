/** How plans and ledgers write the choices of a kind besides the choice's own word, by the names of kind and choice. */
const written: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [
    'drill',
    new Map([
      ['地震', ['防震', '抗震', '避震']],
      ['消防', ['防火', '灭火', '火灾', '火警']],
      ['疏散', ['撤离', '逃生']],
      ['防踩踏', ['踩踏', '防拥挤']],
      ['防溺水', ['溺水']],
      ['反恐防暴', ['反恐', '防恐', '防暴']],
      ['食品安全', ['食物中毒']],
      ['防汛', ['防洪', '抗洪', '山洪']],
    ]),
  ],
  [
    'sanitation',
    new Map([
      [
        '消杀',
        ['四害', '灭鼠', '防鼠', '灭老鼠', '灭蚊', '灭蝇', '灭苍蝇', '灭蟑', '灭虫', '杀虫', '除虫', '病媒'],
      ],
      ['消毒', ['杀菌', '灭菌']],
      ['水箱清洗', ['清洗水箱', '清洗水池', '清洗蓄水池', '清洗水塔', '水箱', '水池', '水塔']],
      ['垃圾清运', ['清运']],
    ]),
  ],
])

/** The words that mean a choice of a kind, its own first. */
export const wordsOf = (kind: string, choice: string): readonly string[] => [
  choice,
  ...(written.get(kind)?.get(choice) ?? []),
]

/** The choices of a kind that a text names, in their own words or others: 地震 for 防震演练. */
export const choicesIn = (text: string, kind: string, choices: readonly string[]): readonly string[] =>
  choices.filter((choice) => wordsOf(kind, choice).some((word) => text.includes(word)))
