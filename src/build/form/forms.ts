import type { Diagnostic, Location, Outcome } from '../../diagnostics/index.ts'
import type { FormSettings, SchoolProfile } from '../../records/index.ts'
import { type Form, findDepartures, findFormFaults, makeForm, officialForm } from '../../typesetting/index.ts'
import { numberingDepartures } from './numbering-departures.ts'

/** A school's forms: the form of each document, by the name of its template. */
export interface Forms {
  readonly of: (document: string) => Form
  /** One notice for each departure of the school's forms from GB/T 9704-2012; a school is free to make all of them. */
  readonly departures: readonly Diagnostic[]
}

type FormSource = Pick<
  SchoolProfile,
  'form' | 'documentForms' | 'ownFonts' | 'documents' | 'locations' | 'numbering'
>

/** Makes the forms that school.yaml asks for, by default the official one. A form that cannot be set is an error. */
export function makeForms(school: FormSource): Outcome<Forms> {
  const own = new Set(school.ownFonts?.keys())
  const found = new Map<string, Diagnostic>()
  const departures = new Map<string, Diagnostic>()
  const make = (settings: FormSettings | undefined): Form => {
    if (settings === undefined) return officialForm
    const locate = (...names: readonly string[]): Location | undefined => {
      const known = names.find((name) => settings.locations.has(name))
      return known === undefined ? undefined : settings.locations.get(known)
    }
    const faults = findFormFaults(settings, own, locate)
    for (const fault of faults) found.set(JSON.stringify(fault), fault)
    if (faults.length > 0) return officialForm
    for (const departure of findDepartures(settings, own, locate))
      departures.set(JSON.stringify(departure), departure)
    return makeForm(settings, own)
  }
  const whole = make(school.form)
  const single = new Map(
    Array.from(school.documentForms ?? [], ([name, settings]) => [
      name,
      make(school.form ? mergeForms(school.form, settings) : settings),
    ]),
  )
  return {
    value: {
      of: (document) => single.get(document) ?? whole,
      departures: [...departures.values(), ...numberingDepartures(school)],
    },
    diagnostics: [...found.values()],
  }
}

/**
 * Merges a document's settings over the school's. Line pitch and lines per page exclude each other, so that either of them in the
 * document's settings overrides both of the school's.
 */
function mergeForms(school: FormSettings, own: FormSettings): FormSettings {
  const { pitch, lines, ...rest } = school
  const apart = own.pitch === undefined && own.lines === undefined
  const elements = { ...school.elements }
  for (const [name, element] of Object.entries(own.elements))
    elements[name as keyof typeof elements] = { ...elements[name as keyof typeof elements], ...element }
  return {
    ...rest,
    ...(apart && pitch !== undefined && { pitch }),
    ...(apart && lines !== undefined && { lines }),
    ...own,
    elements,
    locations: new Map([...school.locations, ...own.locations]),
  }
}
