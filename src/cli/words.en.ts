// English words of the command line: what it prints beside verdicts, reasons and findings, which `i18n` words.

import type { UsageProblem } from './arguments.ts'
import type { FileProblem } from './files.ts'

export type UsageTexts = {
  readonly [C in UsageProblem['code']]: (problem: Extract<UsageProblem, { code: C }>) => string
}

const usage: UsageTexts = {
  noCommand: () => 'no command given',
  unknownCommand: (p) => `unknown command ${p.command}`,
  unknownLanguage: (p) => `--lang ${p.language}: the languages are en and zh`,
  oneCode: () => 'explain needs one code, such as RW0101',
  noFiles: (p) => `${p.command} needs at least one file`,
  unknownChoice: (p) => `${p.option} ${p.given}: there are ${p.known.join(', ')}`,
  unknownOutput: (p) => `-o ${p.output}: the only other output is json`,
  noUrl: () => 'match needs --url URL',
  headerWithoutColon: (p) => `--header '${p.header}': a header is written 'name: value'`,
  badOption: (p) => p.message,
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder; name its files',
  EACCES: 'may not be read',
}

export const wordsEn = {
  help: `Routewright says where a request goes through Istio, and why.

Usage
  routewright check FILE…
  routewright match FILE… --url URL [options]
  routewright compile FILE… [listeners|routes|clusters] [options]
  routewright lint FILE|FOLDER|-… [options]
  routewright explain CODE
  routewright --version | --help

check reads the files and prints one line a finding: file:line:column severity code message
  exit 0  nothing worse than a hint     exit 1   errors or warnings
  exit 2  could not run                 exit 70  our mistake

match sends one test request through the files and prints the verdict and the trace
  --url URL         the request: http, https, tls (no HTTP inside) or tcp; path and query go out as written
  --method METHOD   default GET
  --header 'K: V'   may be given several times; Host replaces the URL's host
  --sni NAME        server name of TLS; default: the URL's host, '' for none
  --client-certificate  the client shows a certificate that the server accepts
  --from VIEWPOINT  where the request comes from: NAMESPACE or NAMESPACE/LABEL=VALUE,… for a workload in the mesh,
                    a gateway's LABEL=VALUE,…, or a whole id; default: the first gateway that listens on the port,
                    else the mesh if it knows the host
  --assume          put in a Service for each destination host that no file defines
  --json            print the decision as JSON
  exit 0  answered     exit 1  answered, but files have errors     exit 2, 70  as above

compile prints what istiod would send to one proxy, in the columns of istioctl proxy-config, with the line each row comes from
  listeners, routes, clusters  that table alone
  --from VIEWPOINT  the proxy; default: the first one that the files name
  --assume          as for match
  --json, -o json   print protobuf JSON, reduced to what decides about routing
  exit 0  done     exit 1  files have errors, or Envoy would refuse the configuration     exit 2, 70  as above

lint says what is wrong with the files, and proves which rules no request can reach; - reads the standard input
  --judge JUDGE,…   schema (the API server), webhook (istiod), istioctl (its analyze), kiali (its own checks), routewright (our proofs); default all
  --ignore CODE,…   leave these out, wherever they are; a comment in the file does it for one place
  --fail-on LEVEL   error, warning (default), info or none
  -o, --output FORMAT  text (default), json, sarif, junit, github
  exit 0  nothing at that level     exit 1   findings at that level or above     exit 2, 70  as above

explain prints the page about a code: what it means, what to do, who says so, a bad and a good example
  exit 0  done     exit 2  no such code

All take --lang en|zh.
`,
  version: (version: string, istio: string, envoy: string) =>
    `routewright ${version}\nAnswers are held against recordings of Istio ${istio} and Envoy ${envoy}, with default mesh settings.\n`,
  usage,
  seeHelp: 'routewright --help lists the commands.',
  file: (problem: FileProblem) => `${problem.name}: ${fileProblems[problem.code] ?? problem.code}`,
  noViewpoints:
    'no Gateway, VirtualService, Service or workload in these files: there is nowhere to send the request from',
  unknownViewpoint: (from: string) => `--from ${from}: no such viewpoint. There are:`,
  ambiguousViewpoint: (from: string) => `--from ${from}: this may be any of:`,
  compiledFor: (id: string) => `compiled for ${id}; --from also takes:`,
  noYaml: (folders: string) => `${folders}: no YAML or JSON file in it`,
  ignored: (codes: readonly string[]) => `ignored: ${codes.join(', ')}`,
  unknownCode: (given: string) => `${given}: no such code; lint prints them in brackets`,
  page: {
    toDo: (fix: string) => `What to do: ${fix}`,
    saidBy: (says: string) => `Who says so: ${says}`,
    inKiali: (codes: string) => `In Kiali: ${codes}`,
    badExample: 'Bad:',
    goodExample: 'Good:',
  },
  ourMistake: 'This is a mistake in Routewright, not in your files:',
  from: 'from',
  gateway: (labels: string, namespace: string) => `gateway ${labels} in ${namespace}`,
  assumedNamespace: ' (namespace assumed)',
  mesh: (namespace: string, labels: string) =>
    `in the mesh, namespace ${namespace}${labels === '' ? '' : `, labels ${labels}`}`,
  address: 'address',
  verdict: 'verdict',
  share: (percent: string) => `${percent} of requests`,
  receives: 'receives',
  answered: 'answered',
  setHeader: (name: string, value: string) => `+ ${name}: ${value}`,
  removedHeader: (name: string) => `− ${name}`,
  timeout: 'timeout',
  mirror: 'mirror',
  retries: 'retries',
  retryOn: (attempts: number, on: string) => `${attempts} on ${on}`,
  stages: {
    listener: 'listener',
    filterChain: 'filter chain',
    request: 'request',
    virtualHost: 'virtual host',
    route: 'route',
    cluster: 'cluster',
    response: 'response',
  },
  unnamed: 'unnamed',
  nearMiss: 'near miss',
  nearMissOf: (number: number) => `route ${number} would match`,
  repairRequest: (path: string) => `if the request were ${path}`,
  repairSet: (place: string, value: string) => `with \`${value}\` at ${place}`,
  repairAdd: (place: string, value: string) => `with \`exact: ${value}\` added to the matches at ${place}`,
  assumed: 'assumed',
  assumedService: (host: string, ports: string) => `${host} (port ${ports}); without it: 503 NC`,
  limits: 'not modelled',
  elsewhere: 'elsewhere',
  fromViewpoint: (id: string, verdict: string) => `from ${id}: ${verdict}`,
  notAsked: (count: number) => `${count} more viewpoints were not asked`,
  refused: 'not in force',
}

export type Words = typeof wordsEn
