/** What speaks for and against a record carrying out an item, in points; what they add up to is held between 0 and 99. */
export const weights = {
  /** The ledger is the one that the item names (台账), or one that its words mean. */
  kindGiven: 40,
  kindMeant: 30,
  /** What the record was about is what the item is about, is a good part of it, or is one character of it. */
  thing: 35,
  thingAlike: 25,
  thingSlight: 10,
  /** The item means any record of the kind: 组织一次应急演练. */
  general: 15,
  place: 10,
  owner: 5,
  /** Done when planned, a few days beside, afterwards, or long before. */
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

/** From here on a match counts. */
export const certain = 70
/** From here on it is shown as a suggestion, and counts only if the director says so. */
export const possible = 45
/** Days before or after that still count as nearly in time. */
export const grace = 7
/** Days after which work of the calendar or of a part of the term (开学初) was not done late, but not at all. */
export const longest = 30
/** How much of a record's name must be found in the item's words. */
export const enoughAlike = 0.6
