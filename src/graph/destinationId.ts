/** The id of a host's card. */
export const destinationId = (host: string): string => `Destination/${host}`

/** The id of a subset's row in its host's card. */
export const subsetId = (host: string, subset: string): string => `${destinationId(host)}/subsets/${subset}`
