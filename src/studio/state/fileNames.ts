/** The name itself if no open file has it, else with `-2`, `-3`, … before its extension. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  const dot = wanted.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
  let number = 2
  while (taken.includes(`${stem}-${number}${extension}`)) number += 1
  return `${stem}-${number}${extension}`
}
