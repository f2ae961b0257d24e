// A valid value to start from for a placeholder: made of its own words, by the field it stands in.

/** Chinese words of such placeholders; longer ones before their parts. Filler words are dropped. */
const WORDS: readonly (readonly [chinese: string, english: string])[] = [
  ['命名空间', 'namespace'],
  ['虚拟服务', 'virtual-service'],
  ['目标规则', 'destination-rule'],
  ['网关', 'gateway'],
  ['前端', 'frontend'],
  ['后端', 'backend'],
  ['认证', 'auth'],
  ['目标', 'target'],
  ['用户', 'user'],
  ['订单', 'order'],
  ['支付', 'payment'],
  ['应用', 'app'],
  ['域名', 'host'],
  ['主机', 'host'],
  ['版本', 'version'],
  ['子集', 'subset'],
  ['端口', 'port'],
  ['路径', 'path'],
  ['权重', 'weight'],
  ['证书', 'cert'],
  ['服务', 'service'],
]

const FILLERS = ['your', 'my', 'the', 'name', 'values', 'value', 'global']

/** By field or meaning, where the words themselves are no valid value. */
const FIXED: Readonly<Record<string, string>> = {
  namespace: 'default',
  host: 'www.example.com',
  port: '8080',
  number: '8080',
  weight: '50',
  version: 'v1',
  subset: 'v1',
  path: '/',
}

/** A suggestion for a placeholder as it is written, e.g. `[后端服务名称]` or `{{ .Values.host }}`, in a field. */
export function suggestValue(placeholder: string, key: string): string {
  const words = wordsOf(placeholder)
  const meaning = words.at(-1) ?? ''
  if (/^(?:number|port|targetPort|weight)$/.test(key)) return FIXED[key] ?? '8080'
  if (words.length === 1 && FIXED[meaning] !== undefined) return FIXED[meaning]
  // `backend service` is the backend; a service without another word stays one.
  const telling = words.length > 1 && meaning === 'service' ? words.slice(0, -1) : words
  const label = telling
    .join('-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
  return label === '' ? 'example' : label
}

function wordsOf(placeholder: string): readonly string[] {
  let text = placeholder.toLowerCase().replace(/^[[{<$【\s]+|[\]}>】\s]+$/g, '')
  for (const [chinese, english] of WORDS) text = text.replaceAll(chinese, ` ${english} `)
  const words = text
    .split(/[^a-z0-9-]+/)
    .flatMap((word) => (/^[a-z]+-(?:service|rule)$/.test(word) ? [word] : word.split('-')))
  const telling = words.filter((word) => word !== '' && !FILLERS.includes(word))
  return telling.length > 0 ? telling : words.filter((word) => word !== '')
}
