// Short ways to write the resources of the examples.

import type { Example } from './page.ts'

/** The same text with the one or the other part. */
export const either = (write: (part: string) => string, bad: string, good: string): Example => ({
  bad: write(bad),
  good: write(good),
})

/** Documents of one text. */
export const documents = (...texts: readonly string[]): string => texts.join('---\n')

export const indented = (text: string, spaces: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces))

/** `spec` is the text below `spec:`, `metadata` what stands below the name. */
export const resource = (apiVersion: string, kind: string, name: string, spec: string, metadata = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${below('', metadata)}${below('spec', spec)}`

const below = (key: string, text: string): string => {
  if (text.trim() === '') return ''
  return `${key === '' ? '' : `${key}:\n`}${indented(text.replace(/^\n/, '').trimEnd(), 2)}\n`
}

/** A resource of Istio's networking API. */
export const networking = (kind: string, name: string, spec: string, metadata = ''): string =>
  resource('networking.istio.io/v1', kind, name, spec, metadata)

export const service = (name: string, spec = 'ports:\n- name: http\n  port: 80', metadata = ''): string =>
  resource('v1', 'Service', name, spec, metadata)

/** A pod with these labels and annotations below its name. */
export const pod = (name: string, metadata: string, image = 'example/web:1', container = 'web'): string =>
  resource('v1', 'Pod', name, `containers:\n- name: ${container}\n  image: ${image}`, metadata)

/** The rules of `web` in the mesh. */
export const rules = (http: string, more = ''): string =>
  networking('VirtualService', 'web', `hosts:\n- web\n${more}http:\n${http.trim()}`)

/** A gateway for plain HTTP. */
export const GATEWAY = networking(
  'Gateway',
  'edge',
  `
selector:
  istio: ingressgateway
servers:
- port:
    number: 80
    name: http
    protocol: HTTP
  hosts:
  - "*"`,
)
