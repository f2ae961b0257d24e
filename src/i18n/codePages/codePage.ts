// The door to the pages about codes: fetched by what shows one, one language at a time.

import type { Language } from '../index.ts'
import type { Example, Pages, Sayer } from './page.ts'

/** All there is to say about a code; `bad` has the problem and `good` is the same text without it. */
export type CodePage = Readonly<{
  code: string
  /** Who says it. */
  sayer: Sayer
  /** The same in words. */
  says: string
  means: string
  fix: string
  bad: string
  good: string
  /** Where others explain it. */
  link: string | undefined
  /** Kiali's codes for the same. */
  kiali: readonly string[]
}>

/** Loads the page about one code; one of Kiali's that stands beside another code alone has that one's page. Undefined if there is no such code. */
export async function codePage(code: string, language: Language): Promise<CodePage | undefined> {
  const pages = await codePagesFor(language)
  return pages.get(code) ?? [...pages.values()].find(({ kiali }) => kiali.includes(code))
}

/** Loads the pages about all codes, by code. */
export async function codePagesFor(language: Language): Promise<ReadonlyMap<string, CodePage>> {
  const [{ texts, sayers }, { examples, KIALI_CODES }] = await Promise.all([pagesIn(language), import('./examples.ts')])
  const kialiOf = new Map(Object.entries(KIALI_CODES))
  const pages = SAYERS.flatMap((sayer) => {
    const examplesOf = new Map(Object.entries(examples[sayer]))
    return Object.entries(texts[sayer]).flatMap(([code, text]): readonly CodePage[] => {
      const example = examplesOf.get(code)
      return example === undefined
        ? []
        : [
            {
              code,
              sayer,
              says: sayers[sayer],
              ...text,
              ...shown(example),
              link: linkOf(code, sayer),
              kiali: kialiOf.get(code) ?? [],
            },
          ]
    })
  })
  return new Map(pages.map((page) => [page.code, page]))
}

/** Examples of what is too long are cut: nobody reads a megabyte. */
const shown = ({ bad, good }: Example): Example => ({ bad: cut(bad), good: cut(good) })
const cut = (text: string): string => text.replaceAll(/.{400,}/g, (line) => `${line.slice(0, 80)}… (${line.length})`)

/** Istio and Kiali explain their codes. */
function linkOf(code: string, sayer: Sayer): string | undefined {
  if (sayer === 'istioctl') return `https://istio.io/latest/docs/reference/config/analysis/${code.toLowerCase()}/`
  return sayer === 'kiali' ? 'https://kiali.io/docs/features/validations/' : undefined
}

const SAYERS: readonly Sayer[] = ['routewright', 'istioctl', 'kiali', 'reading', 'schema', 'webhook']

async function pagesIn(language: Language): Promise<Pages> {
  switch (language) {
    case 'en':
      return (await import('./pages.en.ts')).pagesEn
    case 'zh':
      return (await import('./pages.zh.ts')).pagesZh
  }
}
