/** Istio's StringMatch; no member set means "present". */
export type StringMatch = Readonly<{ exact?: string; prefix?: string; regex?: string }>
