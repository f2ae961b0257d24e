/** The versions whose recorded answers ours are held against. */
export const RECORDED = { istio: '86c9f01', envoy: '1.40' } as const
