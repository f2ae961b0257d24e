// Ids are written into every edge of a picture that is sent to the page: short, but still names.

/** The id of a host's card. */
export const destinationId = (host: string): string => `to/${host}`

/** The id of a subset's row in its host's card. */
export const subsetId = (host: string, subset: string): string => `${destinationId(host)}/${subset}`
