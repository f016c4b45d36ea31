/** What a child prints before the number of each completed command of a loop. */
export const doneMark = '#done '
