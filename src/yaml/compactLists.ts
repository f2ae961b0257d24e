/** Puts lists without room to grow in place of those in a parsed value: of a large project every tenth byte is such room. No part
 *  of the value may stand in it twice. */
export function compactLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compactLists)
  if (typeof value !== 'object' || value === null) return value
  for (const [key, child] of Object.entries(value))
    if (typeof child === 'object' && child !== null) Reflect.set(value, key, compactLists(child))
  return value
}
