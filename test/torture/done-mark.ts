/** What a child says before each command of a loop that came to its end. */
export const doneMark = '#done '
