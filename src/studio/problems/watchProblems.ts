// Keeps the problems of the page's state up to date: sends the files to the second worker whenever typing pauses, and puts what comes
// back into words. Fetched after the first picture.

import { analysisWordsFor } from '../../i18n/analysisText.ts'
import { type FixWords, fixText, fixTextsFor } from '../../i18n/fixText.ts'
import { type Language, textFor } from '../../i18n/index.ts'
import { kialiTextsFor } from '../../i18n/kialiText.ts'
import { type ProblemText, type ProblemWords, problemText } from '../../i18n/problemText.ts'
import { proofTextsFor } from '../../i18n/proofText.ts'
import type { FromProblems, LocatedProblem, ProblemsPart } from '../../worker/problems/protocol.ts'
import type { Studio } from '../state/createStudio.ts'
import type { openProblemsPort, ProblemsPort } from './openProblemsPort.ts'
import type { ToldProblem } from './told.ts'

/** Longer than between two keys of somebody who types, in ms. */
const typingPause = 300

/** A worker that dies this often without one answer in between is not started again. */
const crashLimit = 3

/** What a page says is read where the code is explained. */
const NO_PAGES = new Map<string, never>()

const whole = ({ message, fix }: ProblemText): string =>
  fix === '' ? message : `${message.replace(/\.$/, '')}. ${fix}`

/** `known` is what was put into these words already. */
type Speech = ProblemWords & Readonly<{ fixes: FixWords; known: WeakMap<LocatedProblem, ToldProblem> }>

/** From now on the state's `problems` follow its text, `ignoredCodes` and language. */
export function watchProblems(
  { store, notify }: Pick<Studio, 'store' | 'notify'>,
  open: typeof openProblemsPort,
): void {
  let port: ProblemsPort | undefined
  let sent: Readonly<{ version: number; texts: ReadonlyMap<string, string> }> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let parts: readonly ProblemsPart[] = []
  let safe: Extract<FromProblems, Readonly<{ type: 'safe' }>> | undefined
  let crashes = 0
  const words = new Map<Language, Promise<Speech>>()

  function start(): ProblemsPort {
    const opened = open({
      message(message) {
        crashes = 0
        if (message.type === 'failed') return notify({ type: 'engineFailed', message: message.message })
        if (message.type === 'problems') parts = message.part.isFirst ? [message.part] : [...parts, message.part]
        else safe = message
        void tell()
      },
      crash(message) {
        port?.close()
        port = undefined
        sent = undefined
        crashes += 1
        if (crashes < crashLimit) send()
        else notify({ type: 'engineFailed', message })
      },
    })
    opened.post({ type: 'ignore', codes: store.getState().ignoredCodes })
    return opened
  }

  function send(): void {
    const { files, version } = store.getState()
    if (crashes >= crashLimit || sent?.version === version) return
    port ??= start()
    const before = sent?.texts
    const changed = files.filter(({ name, text }) => before?.get(name) !== text)
    sent = { version, texts: new Map(files.map(({ name, text }) => [name, text])) }
    port.post({ type: 'open', version, names: files.map(({ name }) => name), changed })
  }

  function wordsOf(language: Language): Promise<Speech> {
    const known = words.get(language)
    if (known !== undefined) return known
    const loading = Promise.all([
      textFor(language),
      analysisWordsFor(language),
      kialiTextsFor(language),
      proofTextsFor(language),
      fixTextsFor(language),
    ]).then(([texts, analysis, kiali, proofs, fixes]) => ({
      texts,
      analysis,
      kiali,
      proofs,
      fixes,
      pages: NO_PAGES,
      known: new WeakMap(),
    }))
    words.set(language, loading)
    loading.catch(() => words.delete(language))
    return loading
  }

  async function tell(): Promise<void> {
    const of = parts
    const newest = of.at(-1)
    const { language } = store.getState()
    const speech = await wordsOf(language)
    const state = store.getState()
    if (newest === undefined || of !== parts || language !== state.language || newest.version !== state.version) return
    // Each part is put into words when it comes; what is between the first and the last one waits for that.
    for (const problem of newest.problems) inWords(speech, problem)
    if (!newest.isFirst && !newest.isLast) return
    const { version, counts, isLast } = newest
    const all = (list: 'problems' | 'ignored') =>
      of.flatMap((part) => part[list].map((problem) => inWords(speech, problem))).sort((a, b) => a.number - b.number)
    store.setState({
      problems: {
        ...{ version, counts, isWhole: isLast, problems: all('problems'), ignored: all('ignored') },
        safe: safe?.version === version ? safe.safe : undefined,
      },
    })
  }

  store.subscribe((state, before) => {
    if (state.version !== before.version) {
      clearTimeout(waiting)
      waiting = setTimeout(send, typingPause)
      // What it still does about the text before would slow down the answers to keys.
      port?.post({ type: 'wait' })
    }
    if (state.ignoredCodes !== before.ignoredCodes) port?.post({ type: 'ignore', codes: state.ignoredCodes })
    if (state.language !== before.language) void tell()
  })
  send()
}

function inWords(speech: Speech, problem: LocatedProblem): ToldProblem {
  const told = speech.known.get(problem) ?? {
    ...problem,
    judge: problem.said.judge,
    message: whole(problemText(speech, problem)),
    claim: problem.refutedBy && whole(problemText(speech, { said: problem.said })),
    fixes: problem.fixes.map(({ label, commands }) => ({ label: fixText(speech.fixes, label), commands })),
  }
  speech.known.set(problem, told)
  return told
}
