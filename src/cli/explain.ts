// `routewright explain`: the page about a code.

import type { CodePage } from '../i18n/codePages/codePage.ts'
import type { Words } from './words.en.ts'

export function explainLines({ code, says, means, fix, kiali, bad, good }: CodePage, words: Words): readonly string[] {
  const { saidBy, toDo, inKiali, badExample, goodExample } = words.page
  return [
    code,
    '',
    means,
    '',
    toDo(fix),
    saidBy(says),
    ...(kiali.length === 0 ? [] : [inKiali(kiali.join(', '))]),
    '',
    badExample,
    ...indented(bad),
    '',
    goodExample,
    ...indented(good),
  ]
}

const indented = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
