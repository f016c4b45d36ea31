import { expect, it } from 'vitest'
import { type FormChoice, findDepartures, findFormFaults } from '../../../../src/typesetting/index.ts'

const locate = (...settings: readonly string[]) => ({ file: settings.join(' '), line: 1, column: 1 })
const faultsOf = (choice: Partial<FormChoice>) =>
  findFormFaults({ elements: {}, ...choice }, new Set(['校体']), locate).map(({ message }) => message)

it.each<[Partial<FormChoice>, string]>([
  [{ pitch: 22, lines: 20 }, '行距和每页行数都写了，只能写一样'],
  [{ pitch: 60, top: 60 }, '版心高 202 毫米，行距 60 磅，一页只排得下 9 行，至少要 10 行'],
  [{ left: 50, right: 60, pitch: 35 }, '版心宽 100 毫米，行距 35 磅，横排的页只排得下 8 行，至少要 9 行'],
  [
    { left: 60, right: 60, pitch: 26, elements: { body: { size: 24 } } },
    '正文一行只排得下 10 个字，至少要 12 个',
  ],
  [{ pitch: 14 }, '正文的字号 三号（16 磅）比行距 14 磅 还高，上下行会叠在一起'],
  [{ characters: 40 }, '版心宽 156 毫米，每行 40 个 三号 的字，字会挤在一起，能排 19 到 30 个'],
  [{ characters: 15 }, '版心宽 156 毫米，每行 15 个 三号 的字，字会拉得太开，能排 19 到 30 个'],
  [
    { bottom: 15, elements: { pageNumber: { size: 36 } } },
    '下边距太小，放不下版心下面 7 毫米处的页码（小初）',
  ],
  [{ elements: { title: { font: '行书' } } }, '大标题的字体“行书”没有字体文件，也没有可以代替它的自带字体'],
])('%j is impossible', (choice, message) => {
  expect(faultsOf(choice)).toContain(message)
})

it.each<Partial<FormChoice>>([
  {},
  { top: 25, bottom: 25, left: 25, right: 25, pitch: 22, elements: { body: { font: '宋体', size: 12 } } },
  { lines: 20, characters: 26 },
  { elements: { title: { font: '校体', size: 36 }, heading1: { size: 22 } } },
])('%j can be set', (choice) => {
  expect(faultsOf(choice)).toEqual([])
})

it('departs from nothing within the tolerance of the margins', () => {
  const near = { top: 38, bottom: 34, left: 27, right: 27, lines: 22, characters: 28, elements: {} }
  expect(findDepartures(near, new Set(), locate)).toEqual([])
})
