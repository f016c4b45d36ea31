import { describe, expect, it } from 'vitest'
import { readPerson } from '../../../src/masking/read-person.ts'

const namesOf = (text: string): readonly string[] =>
  readPerson(text).people.map(({ name, title = '' }) => name + title)

describe('readPerson', () => {
  it.each([
    ['范玮、于学峰', ['范玮', '于学峰']],
    ['范玮老师', ['范玮']],
    ['于老师', ['于老师']],
    ['李 镕', ['李镕']],
    ['毕　秋，覃桂生', ['毕秋', '覃桂生']],
    ['美术教师江澄', ['江澄']],
    ['总务主任欧阳岑（兼）', ['欧阳岑']],
    ['闻人澈', ['闻人澈']],
    ['五年二班邵同学的家长', ['邵同学']],
    ['买买提·艾力', ['买买提·艾力']],
    ['老魏、小陶', ['老魏', '小陶']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })

  it.each([
    '总务处',
    '水电班',
    '值夜师傅',
    '各班班主任',
    '城南花木场',
    '一、二年级家委会',
    '县图书馆',
    '全体教职工',
    '行政人员、保安',
  ])('%s names nobody', (text) => {
    expect(readPerson(text)).toEqual({ people: [], uncertain: [] })
  })

  it('says what may be a name', () => {
    expect(readPerson('阿依古丽').uncertain).toEqual(['阿依古丽'])
  })
})
