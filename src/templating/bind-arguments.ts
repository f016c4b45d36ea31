import type { Location } from '../diagnostics/index.ts'
import { absence, type Missing, parseCondition } from '../facts/index.ts'
import { findSimilar } from '../text/index.ts'
import { convertArgument } from './convert-argument.ts'
import { type Call, exampleHint, type Helper, type Parameter } from './helper.ts'
import type { Place } from './place.ts'
import { reportAt } from './session.ts'
import { describe, failed, type Value } from './value.ts'
import { wordingParameters } from './wording-options.ts'

/** An argument as given; a positional one has no name. */
export interface Argument {
  readonly name?: string
  readonly value: Value
  readonly location: Location
  /** Whether it is written as a literal: "text", a number, `true`. */
  readonly isLiteral: boolean
}

type Filter = Call['filters'][number]

/** What is collected while arguments are bound; `stop` is the result of a call that cannot be made. */
interface Binding {
  readonly values: Map<string, Value>
  readonly literals: Set<string>
  /** Parameters that were given an argument, valid or not. */
  readonly given: Set<string>
  readonly rest: Value[]
  readonly filters: Filter[]
  stop?: Missing
}

/**
 * Checks the arguments of a call. Returns a missing value instead of a call if an argument is invalid (which is reported
 * with its location) or is itself missing.
 */
export function bindArguments(
  helper: Helper,
  given: readonly Argument[],
  place: Place,
  location: Location,
): Call | Missing {
  const parameters = parametersOf(helper)
  const positional = parameters.filter((parameter) => parameter.positional === true)
  const binding: Binding = {
    values: new Map(),
    literals: new Set(),
    given: new Set(),
    rest: [],
    filters: [],
  }
  let index = 0
  for (const argument of given) {
    const parameter =
      argument.name === undefined
        ? positional[index++]
        : parameters.find((candidate) => candidate.name === argument.name)
    if (parameter) take(parameter, argument, helper, place, binding)
    else takeOther(argument, helper, place, binding)
  }
  for (const parameter of parameters) reportIdle(parameter, helper, given, place, binding)
  for (const parameter of parameters) {
    if (parameter.required !== true || binding.values.has(parameter.name) || binding.stop) continue
    fault(place, `${helper.name} 缺少 ${parameter.name}（${parameter.help}）`, location, helper, binding)
  }
  const { values, literals, rest, filters, stop } = binding
  return (
    stop ?? {
      location,
      session: place.session,
      frame: place.frame,
      values,
      literals,
      rest,
      filters,
      says: helper.selects !== true,
    }
  )
}

/** All parameters of a helper, including the options that all helpers for numbers share. */
const parametersOf = (helper: Helper): readonly Parameter[] =>
  helper.wording === true ? [...helper.parameters, ...wordingParameters] : helper.parameters

function take(
  parameter: Parameter,
  argument: Argument,
  helper: Helper,
  place: Place,
  binding: Binding,
): void {
  if (binding.given.has(parameter.name)) {
    fault(place, `${helper.name} 的 ${parameter.name} 写了两遍`, argument.location, helper, binding, [
      '只留一处。',
    ])
    return
  }
  binding.given.add(parameter.name)
  const value = stopAt(helper, argument.value)
  if (isMissing(value) && helper.acceptsMissing !== true) {
    binding.stop ??= value
    return
  }
  const converted = convertArgument(parameter, value)
  if ('value' in converted) {
    binding.values.set(parameter.name, converted.value)
    if (argument.isLiteral) binding.literals.add(parameter.name)
  } else {
    const message = `${helper.name} 的 ${parameter.name} ${converted.fault}`
    fault(place, message, argument.location, helper, binding, converted.hints)
  }
}

/** Reports an option that has no effect because of another, instead of ignoring it. */
function reportIdle(
  { name, idleWith }: Parameter,
  helper: Helper,
  given: readonly Argument[],
  place: Place,
  binding: Binding,
): void {
  if (idleWith === undefined || !binding.given.has(name) || !binding.given.has(idleWith)) return
  const at = given.find((argument) => argument.name === name)
  if (!at) return
  const message = `${helper.name} 写了 ${idleWith}，${name} 就不起作用`
  fault(place, message, at.location, helper, binding, [`${idleWith} 和 ${name} 只留一个。`])
}

/** Takes an argument for which there is no parameter: a further value, a condition, or a mistake. */
function takeOther(argument: Argument, helper: Helper, place: Place, binding: Binding): void {
  const { name, value, location } = argument
  if (name === undefined) {
    if (helper.rest === true) binding.rest.push(value)
    else
      fault(place, `${helper.name} 后面多了一项：${describe(value)}`, location, helper, binding, [
        '选项要写成 名称="值"。',
      ])
  } else if (helper.filters !== true) {
    const message = `${helper.name} 没有 ${name} 这个选项`
    fault(place, message, location, helper, binding, unknownOption(parametersOf(helper), name))
  } else if (isMissing(value)) binding.stop ??= value
  else {
    const operand = toOperand(value)
    if (operand !== undefined) binding.filters.push({ ...parseCondition(name, operand), location })
    else fault(place, `${name} 要和文字、数或日期比较，这里是${describe(value)}`, location, helper, binding)
  }
}

function fault(
  place: Place,
  message: string,
  location: Location,
  helper: Helper,
  binding: Binding,
  hints: readonly string[] = [],
): void {
  reportAt(place.session, 'template-bad-argument', message, location, [...hints, exampleHint(helper)])
  binding.stop = failed
}

const isMissing = (value: Value): value is Missing => typeof value === 'object' && value.type === 'missing'

/** Turns a set whose ledger does not exist into a missing value, unless the helper accepts those. */
const stopAt = (helper: Helper, value: Value): Value =>
  helper.acceptsMissing !== true && typeof value === 'object' && value.type === 'records'
    ? (absence(value) ?? value)
    : value

function toOperand(value: Value): Filter['operand'] | undefined {
  if (typeof value !== 'object') return value
  switch (value.type) {
    case 'date':
      return value
    case 'fact':
      return value.exact
    case 'list':
      return value.items.filter((item) => typeof item === 'string').join('、')
    default:
      return undefined
  }
}

function unknownOption(parameters: readonly Parameter[], name: string): readonly string[] {
  const names = parameters.map((parameter) => parameter.name)
  const similar = findSimilar(name, names)
  return [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `可写的选项：${names.join('、') || '没有'}。`,
  ]
}
