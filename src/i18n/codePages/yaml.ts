// Short ways to write the resources of the examples.

/** Documents of one text. */
export const documents = (...texts: readonly string[]): string => texts.join('---\n')

export const indented = (text: string, spaces: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces))

const resource = (apiVersion: string, kind: string, name: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n${indented(spec.trim(), 2)}\n`

/** A resource of Istio's networking API; `spec` is the text below `spec:`. */
export const networking = (kind: string, name: string, spec: string): string =>
  resource('networking.istio.io/v1', kind, name, spec)

export const service = (name: string, spec = 'ports:\n- name: http\n  port: 80'): string =>
  resource('v1', 'Service', name, spec)

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
