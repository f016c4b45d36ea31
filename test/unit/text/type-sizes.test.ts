import { expect, it } from 'vitest'
import { nameSize, sizeNames, sizeOfName } from '../../../src/text/index.ts'

it.each([
  ['三号', 16],
  ['3号', 16],
  ['小四', 12],
  ['五号字', 10.5],
  ['小初字', 36],
  ['16', undefined],
  ['九号', undefined],
])('%s is %s points', (name, points) => expect(sizeOfName(name)).toBe(points))

it.each([
  [16, '三号'],
  [10.5, '五号'],
  [17, '17磅'],
])('%s points are %s', (points, name) => expect(nameSize(points)).toBe(name))

it('the names go from large to small, each once', () => {
  const points = sizeNames.map((name) => sizeOfName(name) ?? 0)
  expect(points).toEqual(points.toSorted((a, b) => b - a))
  expect(new Set(points).size).toBe(sizeNames.length)
})
