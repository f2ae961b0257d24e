// What a code means and what to do about it, the request that shows it, and how to say that it is meant to be so.

import { use } from 'react'
import { type CodePage, codePage } from '../../i18n/codePages/codePage.ts'
import type { Language } from '../../i18n/index.ts'
import { actions, useStudio } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import styles from './Explanation.module.css'
import { ignoreHere } from './ignoreHere.ts'
import { Refuted } from './Refuted.tsx'
import { SeeAlso } from './SeeAlso.tsx'
import type { ToldProblem } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'
import { Witness } from './Witness.tsx'
import { witnessOf } from './witness.ts'

// `use` needs the same promise on each render.
const pages = new Map<string, Promise<CodePage | undefined>>()

function pageOf(code: string, language: Language): Promise<CodePage | undefined> {
  const key = `${language} ${code}`
  const page = pages.get(key) ?? codePage(code, language).catch(() => undefined)
  pages.set(key, page)
  return page
}

export function Explanation({ problem }: Readonly<{ problem: ToldProblem }>) {
  const t = useProblemTexts()
  const language = useStudio((state) => state.language)
  const page = use(pageOf(problem.code, language))
  const witness = witnessOf(problem)
  return (
    <div className={styles.page}>
      {problem.claim === undefined || witness === undefined ? (
        <p>
          <Message text={problem.message} />
        </p>
      ) : (
        <Refuted claim={problem.claim} request={witness} from={problem.viewpoint} />
      )}
      <SeeAlso places={problem.related} />
      {page === undefined ? (
        <p className={styles.quiet}>{t.problems.noPage}</p>
      ) : (
        <>
          <p>
            <Message text={page.means} />
          </p>
          <p>
            <Message text={page.fix} />
          </p>
          <div className={styles.examples}>
            <Example title={t.problems.bad} text={page.bad} />
            <Example title={t.problems.good} text={page.good} />
          </div>
          <p className={styles.quiet}>
            {t.problems.saidBy}: <Message text={page.says} />
            {page.kiali.length > 0 && ` ${t.problems.inKiali(page.kiali.join(', '))}`}
          </p>
        </>
      )}
      <div className={styles.buttons}>
        {witness !== undefined && problem.claim === undefined && (
          <>
            <span className={styles.quiet}>{t.problems.witness}</span>
            <Witness request={witness} from={problem.viewpoint} />
          </>
        )}
        <Button small title={t.problems.ignoreHereHint} onClick={() => ignoreHere(problem, t.problems.ignoreHere)}>
          {t.problems.ignoreHere}
        </Button>
        <Button small onClick={() => actions.ignoreCode(problem.code, true)}>
          {t.problems.ignoreCode(problem.code)}
        </Button>
      </div>
    </div>
  )
}

function Example({ title, text }: Readonly<{ title: string; text: string }>) {
  return (
    <details className={styles.example}>
      <summary>{title}</summary>
      <pre lang="en" translate="no">
        {text.trimEnd()}
      </pre>
    </details>
  )
}
