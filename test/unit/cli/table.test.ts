import { describe, expect, it } from 'vitest'
import { formatTable } from '../../../src/cli/table.ts'

describe('formatTable', () => {
  it('takes two columns for a Chinese character and sets columns of numbers right', () => {
    expect(
      formatTable(
        ['文件', '页数', '用时'],
        [
          ['总结.docx', '12', '0.34 秒'],
          ['a.pdf', '6', ''],
        ],
      ),
    ).toBe('文件       页数     用时\n总结.docx    12  0.34 秒\na.pdf         6')
  })

  it('leaves a column left where one cell is no number', () => {
    expect(
      formatTable(
        ['项目', '情况'],
        [
          ['Node', '20.20.2'],
          ['写文件', 'out 能写'],
        ],
      ),
    ).toBe('项目    情况\nNode    20.20.2\n写文件  out 能写')
  })
})
