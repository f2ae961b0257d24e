/** How many edits away a value still counts as near to the one that a condition wants. */
export const MAX_EDITS = 2
