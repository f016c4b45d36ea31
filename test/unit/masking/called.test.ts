import { describe, expect, it } from 'vitest'
import { makeMasking } from '../../../src/masking/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const profile = `name: 清河县实验小学
facts: { 安全副校长: 祁连海, 校医: 华春燕 }
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
current: 2025-autumn
`
const ledger = `- id: W1
  date: 2025-09-03
  item: 灯管
  action: 更换
  by: 赵建国、阿布都·热合曼、John Smith、张老师
  reporter: 五（2）班学生王小虎家长
- id: W2
  date: 2025-09-04
  item: LED灯
  action: 更换
  by: 保安老刘、钱有才等3人
`
const masking = makeMasking(smallWorkspace({ '2025-autumn/repairs.yaml': ledger }, profile), 'full')

describe('what people are called besides the whole name', () => {
  it.each([
    ['建国同志来修', '某某同志来修'],
    ['由建国负责', '由某某负责'],
    ['阿布都•热合曼和阿布都热合曼', '某某和某某'],
    ['热合曼师傅', '某某师傅'],
    ['John  Smith、JOHN SMITH、Mr. Smith', '某某、某某、Mr. 某某'],
    ['王小虎、钱有才', '某某、某某'],
    ['祁连海讲课，华春燕义诊', '某某讲课，某某义诊'],
    ['保安老刘，老张修好，小张、张工、张　老师', '保安某某，老某修好，小某、某工、某　老师'],
    ['赵总务主任、赵大夫、赵姐', '某总务主任、某大夫、某姐'],
    // Nobody in the ledgers is called so.
    ['请李老师、吴老板到场', '请某老师、某老板到场'],
  ])('%s', (text, said) => {
    expect(masking.text(text)).toBe(said)
  })

  it.each([
    '庆祝建国七十周年',
    'Smithsonian',
    'LED灯',
    '小程序、老师傅',
    '感谢老师、任何同学、历史老师、每周同学、课程老师、双方师傅、其余同学',
    '各班家长、学校领导、园丁师傅',
  ])('leaves what is nobody: %s', (text) => {
    expect(masking.text(text)).toBe(text)
  })

  it('gives a package one stand-in for a person, however called', () => {
    expect(masking.source('赵建国、建国同志；John Smith、Smith')).toMatch(
      /^(某某\d+号)、\1同志；(某某\d+号)、\2$/,
    )
  })
})
