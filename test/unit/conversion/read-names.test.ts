import { describe, expect, it } from 'vitest'
import { readBodies, readPeople } from '../../../src/conversion/read-names.ts'

const person = (name: string, title = ''): { name: string; title: string } => ({ name, title })

describe('readPeople', () => {
  it.each([
    ['范玮', [person('范玮')]],
    ['范玮、于老师', [person('范玮'), person('于', '老师')]],
    ['欧阳玉兰', [person('欧阳玉兰')]],
    ['范玮主任', [person('范玮')]],
    ['于副校长', [person('于', '副校长')]],
    ['周岚和余华东', [person('周岚'), person('余华东')]],
    ['后勤处', []],
    ['总务处', []],
    ['任课教师', []],
    ['全体师生', []],
    ['安全员', []],
    ['余', []],
    ['范氏五金商行', []],
  ])('%s', (text, expected) => {
    expect(readPeople(text)).toEqual(expected)
  })
})

it('reads bodies, not people', () => {
  expect(readBodies('城北五金店、李先生')).toEqual(['城北五金店'])
})
