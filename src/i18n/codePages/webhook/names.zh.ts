import type { WebhookTexts } from './texts.ts'

export const namesZh = {
  dryRunUnsupported: {
    means: '在不支持试运行的资源上要求试运行。只有 AuthorizationPolicy 可以用 `istio.io/dry-run` 试运行。',
    fix: '删除这个注解。',
  },
  dryRunNotBoolean: {
    means: '注解 `istio.io/dry-run` 既不是真也不是假。',
    fix: '写 `"true"` 或 `"false"`，并加引号。',
  },
  dryRunAction: {
    means: '这个动作不支持试运行。只有 `ALLOW` 和 `DENY` 可以试运行。',
    fix: '删除注解，或改用这两个动作之一。',
  },
  alwaysReject: {
    means: '注解 `internal.istio.io/webhook-always-reject` 用于测试 webhook。带有它的资源总是被拒绝。',
    fix: '删除这个注解。',
  },
  internalAnnotation: { means: '这个注解由 istiod 自己写入。用户不能设置它。', fix: '删除这个注解。' },
  unknownTopField: {
    means: '资源有一个任何资源都没有的键。这一层只有 `apiVersion`、`kind`、`metadata`、`spec` 和 `status`。',
    fix: '把它移到 `spec` 下面，改正拼写，或删除。',
  },
  domainTooLong: { means: '主机名超过 255 个字符。', fix: '缩短它。' },
  domainEmpty: { means: '主机名是空的。', fix: '写上主机名，或删除这个条目。' },
  domainNumeric: {
    means: '主机名的最后一段是数字。它像是不完整的 IP 地址，这样的域名并不存在。',
    fix: '改正主机名；这里不能写 IP 地址。',
  },
  domainInvalid: {
    means:
      '主机名中有一段不是 DNS 标签。每一段由字母、数字和 `-` 组成，最多 63 个字符；`*` 只能代表整个第一段，也不能带端口或协议。',
    fix: '只写主机名，例如 `shop.example.com`。',
  },
  sniDomainInvalid: {
    means:
      '以 `outbound_` 开头的主机格式不对。跨集群的网关使用 `outbound_.80_._.web.shop.svc.cluster.local` 形式的服务器名。',
    fix: '按这种形式书写，或换一个主机。',
  },
  partialWildcard: {
    means: '主机中的 `*` 只代表一段的一部分。这里它只能单独出现，或代表整个第一段，例如 `*.example.com`。',
    fix: '使用 `*`、代表整段的通配符或完整的主机名。',
  },
  shortName: {
    means: '主机名没有点。Gateway 和 Sidecar 与完整名称比较，不会补全。',
    fix: '写完整名称，例如 `web.shop.svc.cluster.local`。',
  },
  hostPartEmpty: {
    means: '`namespace/host` 形式的条目缺了一半。',
    fix: '两半都写，例如 `shop/web.example.com`；`*` 表示全部。',
  },
  notIp: { means: '值不是 IP 地址。', fix: '写 IPv4 或 IPv6 地址，不带端口。' },
  notCidr: { means: '值不是地址范围。', fix: '写地址和长度，例如 `10.0.0.0/8`。' },
  portOutOfRange: { means: '端口号不在 1 到 65535 之间。', fix: '写有效的端口号。' },
  badPortName: { means: '端口名称不是 DNS 标签。', fix: '使用字母、数字和 `-`，例如 `http-main`。' },
  unsupportedProtocol: {
    means: '端口的协议 Istio 不认识。',
    fix: '使用 `HTTP`、`HTTP2`、`GRPC`、`HTTPS`、`TLS`、`TCP`、`MONGO`、`REDIS` 或 `MYSQL`。',
  },
  badTagKey: {
    means: '标签的键不符合 Kubernetes 的规定。',
    fix: '使用字母、数字、`-`、`_` 和 `.`，需要时前面加域名和 `/`。',
  },
  badTagValue: {
    means: '标签的值不符合 Kubernetes 的规定。',
    fix: '使用字母、数字、`-`、`_` 和 `.`，首尾必须是字母或数字。',
  },
  badLabels: { means: '工作负载的标签不符合 Kubernetes 的规定。', fix: '改正消息中指出的键或值。' },
  unixEmpty: { means: '`unix://` 后面是空的。', fix: '写上套接字的路径。' },
  unixNotAbsolute: { means: '`unix://` 后面的路径不是文件的绝对路径。', fix: '以 `/` 开头，不要以 `/` 结尾。' },
  durationTooShort: { means: '时长短于 1 ms。写零并不能关闭限制。', fix: '写更长的时长，或删除这个字段。' },
  durationTooFine: { means: '时长不是整毫秒数。', fix: '四舍五入到毫秒。' },
  exportToTwice: { means: '`exportTo` 中有重复的条目。', fix: '删除其中一个。' },
  exportToOwnTwice: { means: '`exportTo` 中既有 `.`，又有同一命名空间的名称。', fix: '保留其中一个。' },
  exportToNone: {
    means: '`exportTo` 中有表示不导出的 `~`。只有 ServiceEntry 可以这样隐藏。',
    fix: '用 `.` 表示本命名空间。',
  },
  exportToBad: { means: '`exportTo` 的条目不是命名空间。', fix: '使用 `.`、`*` 或命名空间的名称。' },
  exportToManySelected: {
    means: '选择工作负载的 DestinationRule 导出到多个命名空间。它的工作负载都在本命名空间。',
    fix: '只保留 `exportTo: ["."]`。',
  },
  exportToBeyondSelected: {
    means: '选择工作负载的 DestinationRule 导出到其他命名空间。它的工作负载都在本命名空间。',
    fix: '写 `exportTo: ["."]`，或删除它。',
  },
  exportToPublicAndOther: {
    means: '`exportTo` 中既有 `*`，又有其他条目。`*` 已包含它们。',
    fix: '保留 `*`，或保留其他条目。',
  },
  exportToNoneAndSome: {
    means: '`exportTo` 中既有表示不导出的 `~`，又有其他条目。',
    fix: '保留 `~`，或保留其他条目。',
  },
  selectorKeyEmpty: { means: '选择器的标签没有键。', fix: '写上标签的键。' },
  selectorWildcard: { means: '选择器中有 `*`。标签按原样比较。', fix: '写完整的标签，或减少选择条件。' },
  selectorEmpty: {
    means: '选择器没有标签。它会选中命名空间的全部工作负载。',
    fix: '加上标签；如果本来就指全部，删除选择器。',
  },
  cannotUnmarshal: {
    means: 'istiod 无法读取某个值，因为它的类型与字段不符。',
    fix: '写一个符合字段类型的值；文本加上引号。',
  },
  invalidNumber: { means: 'istiod 无法把文本读成字段所需的数字。', fix: '写一个数字。' },
  unknownEnumValue: { means: 'istiod 不认识字段的这个值。', fix: '使用 API 中的某个值，注意用大写。' },
  badDuration: {
    means: '文本不是时长。单位有 `ms`、`s`、`m` 和 `h`；没有天，也不能省略单位。',
    fix: '写数字和单位，例如 `1.5s`。',
  },
  illegalBase64: { means: '文本不是 base64。', fix: '先用 base64 编码。' },
} satisfies WebhookTexts
