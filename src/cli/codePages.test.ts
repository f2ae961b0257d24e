// docs/problems holds the page about every code, as the product has it. `vitest -u` writes the documents anew.

import { expect, test } from 'vitest'
import { type CodePage, codePagesFor } from '../i18n/codePages/codePage.ts'
import type { Sayer } from '../i18n/codePages/page.ts'
import type { Language } from '../i18n/index.ts'
import { lineDiff } from '../studio/paste/lineDiff.ts'
import { explainLines } from './explain.ts'
import { wordsEn } from './words.en.ts'
import { wordsZh } from './words.zh.ts'

const WORDS = { en: wordsEn, zh: wordsZh }

const TITLES: Readonly<Record<Language, Readonly<Record<Sayer, string>>>> = {
  en: {
    routewright: 'What is proved of the routes',
    istioctl: 'What istioctl analyze says',
    kiali: 'What Kiali says',
    reading: 'What reading the files says',
    schema: 'What the API server says',
    webhook: 'What istiod’s webhook says',
  },
  zh: {
    routewright: '对路由的证明',
    istioctl: 'istioctl analyze 的说法',
    kiali: 'Kiali 的说法',
    reading: '读取文件时的发现',
    schema: 'API 服务器的说法',
    webhook: 'istiod 的 webhook 的说法',
  },
}

const SIGNS = { same: ' ', removed: '-', added: '+' } as const

function section({ code, means, fix, kiali, bad, good }: CodePage, language: Language): string {
  const lines = lineDiff(bad.trimEnd(), good.trimEnd()).map(({ type, text }) => `${SIGNS[type]} ${text}`.trimEnd())
  const { toDo, inKiali } = WORDS[language].page
  const elsewhere = kiali.length === 0 ? '' : `${inKiali(kiali.join(', '))}\n\n`
  return `## ${code}\n\n${means}\n\n${toDo(fix)}\n\n${elsewhere}\`\`\`diff\n${lines.join('\n')}\n\`\`\`\n`
}

test.each(
  (['en', 'zh'] as const).flatMap((language) =>
    (['routewright', 'istioctl', 'kiali', 'reading', 'schema', 'webhook'] as const).map(
      (sayer) => [language, sayer] as const,
    ),
  ),
)('docs/problems, %s: %s', async (language, sayer) => {
  const pages = [...(await codePagesFor(language)).values()].filter((page) => page.sayer === sayer)
  const says = WORDS[language].page.saidBy(pages[0]?.says ?? '')
  const document = [`# ${TITLES[language][sayer]}\n\n${says}\n`, ...pages.map((page) => section(page, language))]
  await expect(document.join('\n')).toMatchFileSnapshot(`../../docs/problems/${sayer}.${language}.md`)
})

test('the command line prints all of a page', async () => {
  for (const page of (await codePagesFor('en')).values()) {
    const printed = explainLines(page, wordsEn).join('\n')
    for (const part of [page.code, page.means, page.fix, page.says]) expect(printed).toContain(part)
  }
})
