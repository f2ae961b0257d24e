import type { Decision } from '../../engine/decision.ts'

/** True if the proxy read an HTTP request; of bytes that it passes on nothing inside of them is shown. */
export const readsHttp = ({ trace }: Decision): boolean => trace.some(({ stage }) => stage === 'virtualHost')
