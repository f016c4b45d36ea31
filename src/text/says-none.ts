/** What people write into a field that they have nothing for. */
const words = /^(?:无|没有|暂无|未发现|空|[/／]|[-–—－]+)[。.]?$/u

/** Whether a text only says that there is nothing: 无, 暂无。, —. */
export const saysNone = (text: string): boolean => words.test(text.trim())
