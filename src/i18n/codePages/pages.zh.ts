// 所有代码的中文页面。

import type { Pages } from './page.ts'
import { routewrightZh } from './routewright.zh.ts'

export const pagesZh: Pages = {
  texts: { routewright: routewrightZh },
  sayers: {
    routewright:
      'Routewright，依据证明：它像 istiod 那样编译文件，然后给出一个由代理如此应答的请求，或者证明没有任何请求剩下。',
  },
}
