// 所有代码的中文页面。

import { istioctlZh } from './istioctl.zh.ts'
import { kialiZh } from './kiali.zh.ts'
import type { Pages } from './page.ts'
import { readingZh } from './reading.zh.ts'
import { routewrightZh } from './routewright.zh.ts'
import { schemaZh } from './schema.zh.ts'
import { webhookZh } from './webhook/webhook.zh.ts'

export const pagesZh: Pages = {
  texts: {
    routewright: routewrightZh,
    istioctl: istioctlZh,
    kiali: kialiZh,
    reading: readingZh,
    schema: schemaZh,
    webhook: webhookZh,
  },
  sayers: {
    routewright:
      'Routewright，依据证明：它像 istiod 那样编译文件，然后给出一个由代理如此应答的请求，或者证明没有任何请求剩下。',
    istioctl:
      '`istioctl analyze`：Istio 自己的某个分析器，只看这些文件。Istio 在 https://istio.io/latest/zh/docs/reference/config/analysis/ 说明它的代码。',
    kiali:
      'Kiali，它展示网格并检查其配置；此处仅凭文件。只说 istioctl 没有检查的内容；两者都有时，Kiali 的代码写在 Istio 的代码旁边。Kiali 的检查列于 https://kiali.io/docs/features/validations/。',
    reading: 'Routewright：像 kubectl 那样读取文件，先于所有判定者。',
    schema: 'API 服务器：依据 Istio 的 CRD 中的结构和规则，以及 Kubernetes 对名称的规则。',
    webhook: 'istiod 的校验 webhook：集群保存 Istio 的每个资源之前都会询问它。',
  },
}
