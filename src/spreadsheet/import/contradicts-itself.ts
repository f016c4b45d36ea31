/** Words that join a clause to the one before it. */
const joining = /^(?:但是?|不过|可是?|却|然而|结果|后来|现在|目前)/u
/** Where a second clause may begin without a mark before it. */
const beginning = /(?=但|不过|可是|却|又|仍|还是|还没|还未)/u
/** Matches a clause that says that something is still, or again, out of order. */
const isOpen =
  /(?:又|再次|还是?|仍然?|依然|依旧).{0,4}(?:坏|漏|断|堵|松|掉|裂|响|不|没|未|差|故障)|(?:没有?|未能?)(?:彻底|完全|全部)?(?:修|换|装|通|弄|解决|处理|整改|改|完成|落实|消除)(?:好|完|成|到位|彻底|掉|干净)?$|修不好|不能使?用|治标不治本/u
/** What is open there is the bill. */
const ofMoney = /付|款|钱|费|发票|报销|结账|验收/u

/**
 * Whether a text says both that something is finished and that it is not: 已修，但又坏了; 已更换，没有修好; 已完成；未完成.
 *
 * @param isFinished whether a word means finished; undefined if it means no state
 */
export function contradictsItself(text: string, isFinished: (word: string) => boolean | undefined): boolean {
  const [first = '', ...rest] = text
    .split(/[，,；;。、：:\s（()）]+/u)
    .flatMap((part) => part.split(beginning))
    .filter((part) => part !== '')
  const begins = isFinished(first)
  return rest.some((part) => {
    const clause = part.replace(joining, '')
    const said = isFinished(clause.replace('没有', '没'))
    if (begins === false) return said === true
    return begins === true && (said === false || (isOpen.test(clause) && !ofMoney.test(clause)))
  })
}
