/** What speaks for or against a record carrying out an item, in points; their sum is kept between 0 and 99. */
export const weights = {
  /** The ledger is the one that the item names (台账), or one that its words mean. */
  kindGiven: 40,
  kindMeant: 30,
  /** Another ledger, for what the director says is done: only a suggestion. */
  kindOther: 0,
  /** The record and the item are about the same thing, about similar things, or share a name of one character. */
  thing: 35,
  thingAlike: 25,
  thingSlight: 10,
  /** The item means any record of the kind: 组织一次应急演练. */
  general: 15,
  place: 10,
  owner: 5,
  /** Done when planned, a few days off, later, or long before. */
  inTime: 25,
  nearlyInTime: 15,
  afterwards: 10,
  tooEarly: -20,
  /** Done so long after the day of the year it belongs to that it is something else. */
  tooLate: -20,
  /** The item is about another thing, or another place. */
  otherThing: -45,
  otherPlace: -30,
} as const

/** The least points with which a match counts. */
export const certain = 70
/** The least points with which a match is shown as a suggestion, which counts only if the director says so. */
export const possible = 45
/** The days before or after the planned time that still count as nearly on time. */
export const grace = 7
/** The days after which work of the calendar or of a part of the term (开学初) counts as not done, rather than as late. */
export const longest = 30
/** How much of one name must be found in the other's words to make them similar. */
export const enoughAlike = 0.6
