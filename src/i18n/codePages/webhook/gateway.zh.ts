import type { WebhookTexts } from './texts.ts'

export const gatewayZh = {
  gatewayName: {
    means: 'Gateway 的名称不是 DNS 标签。其他资源的名称可以有点，Gateway 不可以。',
    fix: '使用字母、数字和 `-`。',
  },
  gatewayNoServers: { means: 'Gateway 没有服务器。它不会打开任何端口。', fix: '添加一个带端口和主机的服务器。' },
  serverNoHosts: { means: '服务器没有主机。它什么也不接纳。', fix: '列出主机；`"*"` 表示全部。' },
  serverHostNamespace: {
    means: '主机的 `/` 前面不是命名空间。',
    fix: '使用命名空间的名称、表示本命名空间的 `.` 或表示全部的 `*`。',
  },
  serverPortNameTwice: { means: 'Gateway 的两个服务器使用同名的端口。', fix: '给每个端口起不同的名称。' },
  redirectNotHttp: {
    means: '`httpsRedirect` 写在不是明文 HTTP 的服务器上。那里没有什么可以重定向。',
    fix: '删除它，或写到 80 端口的服务器上。',
  },
  serverNoPort: { means: '服务器没有端口。', fix: '加上 `port`，包括号码、名称和协议。' },
  serverProtocol: { means: '服务器没有写协议，或协议不受网关支持。', fix: '使用消息中列出的协议，或 `HTTPS`、`TLS`。' },
  serverTargetPort: {
    means: '`targetPort` 在 Gateway 中不起作用。端口通向哪里由其 Pod 的 Service 决定。',
    fix: '删除它，在 Service 中设置。',
  },
  serverPortName: { means: '服务器的端口没有名称。', fix: '加上 `name`，例如 `http`。' },
  serverUnixPort: { means: '服务器监听套接字文件，却写了端口号。', fix: '把端口号写成 0。' },
  serverNeedsTls: {
    means: 'HTTPS 或 TLS 的服务器没有 `tls`。它不知道该出示哪份证书。',
    fix: '加上带 `mode` 和证书的 `tls`，或改用 HTTP。',
  },
  serverPlainTls: {
    means: '明文 HTTP 的服务器写了证书。没有 TLS，就没有人会看到它。',
    fix: '改用 HTTPS，或在 `tls` 中只留 `httpsRedirect`。',
  },
  serverNoTls: {
    means: '其他协议的服务器写了 `tls`。它只对 HTTPS 和 TLS 有效。',
    fix: '把协议改为 `TLS`，或删除 `tls`。',
  },
  tlsOldWithoutCiphers: {
    means: '允许低于 1.2 的 TLS 版本，却没有为它指定加密套件。默认的套件这类客户端都不认识。',
    fix: '同时设置 `cipherSuites`，或要求 TLS 1.2。',
  },
  tlsInvalidCiphers: {
    means: '`cipherSuites` 中有 Envoy 不认识的名称。它们被忽略。',
    fix: '使用 OpenSSL 的名称，例如 `ECDHE-RSA-AES128-GCM-SHA256`。',
  },
  tlsRepeatedCiphers: { means: '`cipherSuites` 中有重复的名称。', fix: '删除其中一个。' },
  tlsIstioMutual: {
    means: 'TLS 模式 `ISTIO_MUTUAL` 写了自己的证书。它使用网格的证书。',
    fix: '删除证书，或改用 `MUTUAL`。',
  },
  tlsPassthroughCertificates: {
    means: '透传 TLS 的模式写了证书。连接不在这里解密，所以证书从不出示。',
    fix: '删除它，或改用 `SIMPLE`。',
  },
  tlsOneCertificate: { means: '服务器的证书用多种方式给出。', fix: '保留一种，例如 `credentialName`。' },
  tlsTwoCertificates: { means: '服务器的证书多于两份。可以有一份 RSA 和一份 ECDSA。', fix: '保留两份。' },
  tlsNeeds: {
    means: '服务器的 TLS 模式缺少所需的内容，例如私钥或证书。',
    fix: '设置 `credentialName`，或消息中指出的文件。',
  },
  tlsCrlCredential: {
    means: '在 `credentialName` 之外又给出吊销列表。它应放在 Secret 中。',
    fix: '把它放进 Secret 的 `ca.crl`。',
  },
  tlsCrlSimple: { means: '不要求客户端证书，却给出了吊销列表。', fix: '改用 `MUTUAL`，或删除 `caCrl`。' },
} satisfies WebhookTexts
