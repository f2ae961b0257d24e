// English words of the list of problems, fetched with it.

import { code } from './code.ts'

type WalkedProblem = Readonly<{
  severity: 'error' | 'warning' | 'info'
  code: string
  message: string
  file: string
  line: number
}>

export const problemsEn = {
  problems: {
    list: 'Problems',
    none: 'No problems. A cluster would take this, and every rule can do what it says.',
    noneShown: 'None of these kinds.',
    looking: 'Looking for problems',
    severities: 'Severities',
    judges: 'Who says it',
    severity: {
      error: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
      warning: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
      info: (n: number) => (n === 1 ? '1 hint' : `${n} hints`),
    },
    judge: {
      schema: 'API server',
      webhook: 'Istio webhook',
      istioctl: 'istioctl',
      kiali: 'Kiali',
      routewright: 'Routewright',
    },
    fixSafe: (n: number) => (n === 1 ? 'Fix 1 safe one' : `Fix ${n} safe ones`),
    fixSafeHint: 'Only fixes that are proved to change no request’s destination',
    fixedSafe: 'Fix problems',
    more: (n: number) => (n === 1 ? '1 more is not listed.' : `${n} more are not listed.`),
    noneToGoTo: 'No problem to go to.',
    wentTo: ({ severity, code: name, message, file, line }: WalkedProblem, at: number, total: number) =>
      `Problem ${at} of ${total}, ${{ error: 'error', warning: 'warning', info: 'hint' }[severity]} ${name}: ${message} ${file}, line ${line}`,
    explain: (name: string) => `What ${name} means`,
    fix: (label: string) => `Fix: ${label}`,
    safe: 'Changes no request’s destination',
    noChange: 'This cannot be changed as the text is now.',
    ignoreHere: 'Ignore here',
    ignoreCodeHere: (name: string) => `Ignore ${name} here`,
    ignoreHereHint: 'Write a comment above the line',
    ignoreCode: (name: string) => `Ignore ${name} in this project`,
    ignored: (n: number) => (n === 1 ? '1 ignored' : `${n} ignored`),
    inProject: 'in this project',
    tellAgain: 'Tell of it again',
    askIt: 'Ask it',
    askHint: (request: string) => `Put ${code(request)} into the request bar`,
    witness: 'A request that shows it',
    also: (name: string) => `also ${name}`,
    inKiali: (names: string) => `In Kiali: ${names}.`,
    seeAlso: 'See also',
    claim: 'istioctl says',
    refutation: 'This request shows otherwise',
    arrives: 'It does arrive.',
    saidBy: 'Who says so',
    bad: 'With the problem',
    good: 'Without it',
    noPage: 'There is no page about this code yet.',
    legend: `${code('IST')} is Istio’s own analyzer, ${code('KIA')} is Kiali, ${code('RW')} is Routewright; other names are what a cluster refuses.`,
  },
}

export type ProblemListTexts = typeof problemsEn
