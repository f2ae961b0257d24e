// Chinese words of the dialog for new resources.

import type { CreateTexts } from './create.en.ts'
import { spaced } from './spaced.ts'

export const createZh: CreateTexts = {
  title: '新建资源',
  kind: '类型',
  name: '名称',
  namespace: '命名空间',
  host: '主机',
  hosts: '主机',
  port: '端口',
  protocol: '协议',
  gateway: '网关',
  gatewayNone: '无，仅网格内',
  service: '发往服务',
  subsets: '子集',
  credential: '存放证书的 Secret',
  file: '文件',
  newFile: '新文件',
  create: '创建',
  hint: {
    Gateway: '让这些主机的请求从一个端口进入。',
    VirtualService: '规则：哪个请求去往何处。',
    DestinationRule: '服务的子集，以及如何发送到它。',
    ServiceEntry: '让网格知道一个网格外的主机。',
    Sidecar: '命名空间中的工作负载可以访问什么。',
    Service: 'Kubernetes 的服务，供规则作为目标。',
  },
  needed: (field) => spaced('需要填写', field),
  notAName: '只用小写字母、数字和连字符',
  notAPort: '1 到 65535 的数字',
  taken: (kind, name) => spaced('已有', kind, name),
  label: (kind, name) => spaced('新建', kind, name),
}
