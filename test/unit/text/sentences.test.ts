import { expect, test } from 'vitest'
import { closeSentence, joinPlace, openSentence } from '../../../src/text/index.ts'

test('a sentence gets a stop only if it has none', () => {
  expect(
    ['修屋面', '修屋面。 ，、', '修屋面。', '修屋面；', '修（二楼）', '修完了吗？', '说“好。”', ''].map(
      closeSentence,
    ),
  ).toEqual(['修屋面。', '修屋面。', '修屋面。', '修屋面。', '修（二楼）。', '修完了吗？', '说“好。”', ''])
})

test('a text loses its stop for use inside a sentence', () => {
  expect(['经费没有到位。', '经费没有到位', '等焊工；', '一。二。 ，'].map(openSentence)).toEqual([
    '经费没有到位',
    '经费没有到位',
    '等焊工',
    '一。二',
  ])
})

test('words that end a place and begin a thing are kept once', () => {
  expect(joinPlace('教学楼楼梯', '楼梯扶手松动')).toBe('教学楼楼梯扶手松动')
  expect(joinPlace('学校大门', '大门')).toBe('学校大门')
  expect(joinPlace('保管室', '室外线路')).toBe('保管室室外线路')
  expect(joinPlace('男生宿舍一楼', '男生宿舍配电箱')).toBe('男生宿舍一楼配电箱')
  expect(joinPlace('食堂库房', '食堂门锁')).toBe('食堂库房食堂门锁')
  expect(joinPlace('教学楼一楼', '教学楼')).toBe('教学楼一楼教学楼')
  expect(joinPlace('', '大门')).toBe('大门')
})
