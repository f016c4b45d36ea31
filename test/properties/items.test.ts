import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  count,
  type Fact,
  findField,
  finished,
  flatten,
  groupBy,
  type Missing,
  partSets,
  type RecordSet,
  sum,
  unfinished,
} from '../../src/facts/index.ts'
import { countRunsInto, runsIntoCount } from '../../src/text/index.ts'
import { byEffort } from '../support/effort.ts'
import { ledgerOf } from '../support/ledger-of.ts'
import { render } from '../support/render.ts'
import { smallWorkspace } from '../support/small-workspace.ts'

const fen = fc.integer({ min: 0, max: 500_000 })
const yuan = (cents: number): string => (cents / 100).toFixed(2)

/** An item with a price, an amount, both or neither, as a ledger would have it. */
const item = fc.record({
  name: fc.constantFrom('粉笔', '84消毒液500ml', '拖把'),
  quantity: fc.integer({ min: 0, max: 300 }),
  price: fc.option(fen, { nil: undefined }),
  amount: fc.option(fen, { nil: undefined }),
})
const purchase = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
  cost: fc.option(fen, { nil: undefined }),
  source: fc.constantFrom(undefined, '公用经费', '社会捐赠', '家长赞助'),
  category: fc.constantFrom(undefined, '办公用品', '设备'),
})
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never
type Purchase = typeof purchase extends fc.Arbitrary<infer T> ? T : never

const amountOf = ({ quantity, price, amount }: Item): number | undefined =>
  amount ?? (price === undefined ? undefined : price * quantity)

function purchasesOf(all: readonly Purchase[]): RecordSet {
  const records = all.map(({ items, cost, source, category }, index) => {
    const lines = items.map(
      ({ name, quantity, price, amount }) =>
        `    - { name: ${name}, quantity: ${quantity}个${price === undefined ? '' : `, price: ${yuan(price)}`}${amount === undefined ? '' : `, amount: ${yuan(amount)}`} }\n`,
    )
    const more = [
      ...(cost === undefined ? [] : [`cost: ${yuan(cost)}`]),
      ...(source === undefined ? [] : [`source: ${source}`]),
      ...(category === undefined ? [] : [`category: ${category}`]),
    ]
    return `- id: C${index}\n  date: 2025-09-01\n${more.map((line) => `  ${line}\n`).join('')}  items:\n${lines.join('')}`
  })
  return ledgerOf(smallWorkspace({ '2025-autumn/purchases.yaml': records.join('') }), 'purchases')
}

function summed(set: RecordSet, name: string): Fact | Missing {
  const path = findField(set.kind, name)
  if (!path) throw new Error(name)
  return sum(set, path.field).value
}

/** A sum in 分; undefined if it is unknown. */
function centsOf(set: RecordSet, name: string): number | undefined {
  const value = summed(set, name)
  return value.type === 'fact' ? Math.round(Number(value.exact) * 100) : undefined
}

const itemsOf = (set: RecordSet): RecordSet => {
  const group = findField(set.kind, 'items')
  if (!group) throw new Error('items')
  return flatten(set, group.field)
}

const total = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 && values.length > 0 ? undefined : known.reduce((a, b) => a + b, 0)
}

const ledgers = fc.array(purchase, { maxLength: 6 })

describe('of random ledgers of purchases', () => {
  test('items add up to what is written in them, and records to the same if they have no cost of their own', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const set = purchasesOf(all)
        expect(centsOf(itemsOf(set), 'amount')).toBe(total(all.flatMap(({ items }) => items.map(amountOf))))
        const costs = all.map(({ items, cost }) => {
          const amounts = items.map(amountOf)
          return cost ?? (amounts.includes(undefined) ? undefined : total(amounts))
        })
        expect(centsOf(set, 'cost')).toBe(total(costs))
        const priced = all.filter(
          ({ cost, items }) => cost === undefined && !items.map(amountOf).includes(undefined),
        )
        const own = purchasesOf(priced)
        expect(centsOf(itemsOf(own), 'amount')).toBe(centsOf(own, 'cost'))
      }),
      { numRuns: byEffort(25, 150) },
    )
  })

  test('the cost of a record is counted once, however many of its items are selected', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const set = purchasesOf(all)
        const items = itemsOf(set)
        expect(centsOf(items, 'record.cost')).toBe(centsOf(set, 'cost'))
        const value = summed(items, 'record.cost')
        if (value.type === 'fact')
          expect(value.records.map(({ id }) => id)).toEqual([...new Set(value.records.map(({ id }) => id))])
        const name = findField(items.kind, 'name')
        for (const { records } of name ? groupBy(items, name.field) : []) {
          const alone = centsOf(records, 'record.cost') ?? 0
          expect(alone).toBeLessThanOrEqual(centsOf(set, 'cost') ?? 0)
        }
      }),
      { numRuns: byEffort(25, 150) },
    )
  })

  test('groups add up to the whole', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const items = itemsOf(purchasesOf(all))
        for (const name of ['name', 'category']) {
          const path = findField(items.kind, name)
          const parts = path
            ? groupBy(items, path.field).map(({ records }) => centsOf(records, 'amount'))
            : []
          expect(total(parts)).toBe(centsOf(items, 'amount'))
        }
      }),
      { numRuns: byEffort(25, 150) },
    )
  })

  test('purchases and gifts make up the whole, and none is both', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const [bought, given, whole] = partSets(purchasesOf(all))
        if (!bought || !given || !whole) throw new Error('no parts')
        expect(Number(count(bought).exact) + Number(count(given).exact)).toBe(count(whole).exact)
        expect(total([centsOf(bought, 'cost'), centsOf(given, 'cost')]) ?? 0).toBe(
          centsOf(whole, 'cost') ?? 0,
        )
        expect(given.entries.filter((entry) => bought.entries.includes(entry))).toEqual([])
      }),
      { numRuns: byEffort(25, 150) },
    )
  })
})

const status = fc.constantFrom(undefined, '已完成', '处理中', '未完成')
const done = fc.constantFrom(undefined, '2025-09-20', '2025-12-01', '2026-01-23', '2026-01-24', '2026-03-01')
const repair = fc.record({ item: fc.constantFrom('门锁', '灯管18W', '窗'), status, done })

test('a list with a verb contains nothing unfinished, or finished after the term', () => {
  fc.assert(
    fc.property(fc.array(repair, { maxLength: 8 }), (all) => {
      const workspace = smallWorkspace({
        '2025-autumn/repairs.yaml':
          all.length === 0
            ? 'records: []\n'
            : all
                .map(
                  (one, index) =>
                    `- { id: W${index}, date: 2025-09-03, item: ${one.item}, action: 更换${one.status === undefined ? '' : `, status: ${one.status}`}${one.done === undefined ? '' : `, done: ${one.done}`} }\n`,
                )
                .join(''),
      })
      const silent = all.every((one) => one.status === undefined && one.done === undefined)
      const isDone = (one: (typeof all)[number]): boolean =>
        silent ||
        ((one.status ?? (one.done === undefined ? '' : '已完成')) === '已完成' &&
          (one.done === undefined || one.done <= '2026-01-23'))
      const expected = new Map<string, number>()
      for (const one of all) if (isDone(one)) expected.set(one.item, (expected.get(one.item) ?? 0) + 1)
      const text = [...expected]
        .map(([name, many]) => (name === '灯管18W' ? `${name}（${many}次）` : `${name}${many}次`))
        .join('、')
      expect(render('{{list repairs by="item" verb="更换"}}', workspace).text).toBe(
        text === '' ? '' : `更换${text}`,
      )
      const set = ledgerOf(workspace, 'repairs')
      expect([...finished(set).entries, ...unfinished(set).entries].length).toBe(all.length)
    }),
    { numRuns: byEffort(25, 150) },
  )
})

describe('a number beside a name can be read back', () => {
  const name = fc
    .string({
      unit: fc.constantFrom(...Array.from('灯管门二十半18WmlAg（）×.㎡²约近共余-—% 号')),
      minLength: 1,
      maxLength: 8,
    })
    .filter((text) => text.trim() === text && text !== '')
  const unit = fc.constantFrom('支', '瓶', '次', '平方米')
  const number = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }).map(String),
    fc.constantFrom('80余', '近2万', '12.5', '三十', '四十余', '两'),
  )

  test('after it', () => {
    fc.assert(
      fc.property(name, number, unit, (label, figure, word) => {
        const said = `${figure}${word}`
        const printed = runsIntoCount(label) ? `${label}（${said}）` : `${label}${said}`
        const read = printed.endsWith('）')
          ? /（([^（）]*)）$/.exec(printed)?.[1]
          : /(?:近?[\d.]+万?余?|[〇零一二两三四五六七八九十百千万]+余?)(?:支|瓶|次|平方米)$/.exec(
              printed,
            )?.[0]
        expect(read).toBe(said)
      }),
    )
  })

  test('before it', () => {
    fc.assert(
      fc.property(name, number, fc.constantFrom('', '支', '瓶'), (label, figure, word) => {
        const said = `${figure}${word}`
        const printed = countRunsInto(said, label) ? `${label}（${said}）` : `${said}${label}`
        const read = printed.endsWith(`（${said}）`)
          ? said
          : /^(?:近?[\d.]+万?余?|[〇零一二两三四五六七八九十百千万]+余?)(?:支|瓶)?/.exec(printed)?.[0]
        expect(read).toBe(said)
      }),
    )
  })
})
