/** From this many on, the rules of a host are a crowd: they fold, and the one that came nearest is worth a colour. */
export const MANY_RULES = 40
