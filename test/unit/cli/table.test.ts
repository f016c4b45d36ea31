import { describe, expect, it } from 'vitest'
import { formatTable } from '../../../src/cli/table.ts'

describe('formatTable', () => {
  it('counts a Chinese character as two columns and aligns columns of numbers to the right', () => {
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

  it('aligns a column to the left if one cell is not a number', () => {
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
