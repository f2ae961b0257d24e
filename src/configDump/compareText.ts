/** By UTF-16 code units, as names of ASCII are compared everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
