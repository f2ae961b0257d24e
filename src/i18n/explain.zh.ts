// Chinese words for what a connection without an HTTP rule means.

import { code } from './code.ts'
import type { ExplainTexts } from './explain.en.ts'

export const explainZh: ExplainTexts = {
  explain: {
    client: '客户端所见',
    askedBy: '要求来自',
    sendCertificate: '提供客户端证书',
    why: {
      noListener: '这些 Gateway 没有任何 server 使用该端口。',
      noFilterChain: '由 SNI、地址、端口和 ALPN 选择过滤器链。没有适用的过滤器链，就没有应答者。',
      plaintextToTls: '代理把最初的字节当作 TLS 握手读取，而它们不是。',
      tlsToPlaintext: '代理把 TLS 握手当作 HTTP 读取，而它不是。',
      clientCertificateMissing: '该 server 只接受出示受信任证书的客户端。',
      blackHole: `这里只允许访问已知服务（${code('REGISTRY_ONLY')}），而没有 Service 或 ServiceEntry 拥有该地址。`,
      blockAll: `这里只允许访问已知服务（${code('REGISTRY_ONLY')}），而没有 Service 或 ServiceEntry 拥有该主机。`,
      passthroughCluster: `请求的不是该代理已知的服务，因此原样发往其原本的地址（${code('ALLOW_ANY')}）。VirtualService 不起作用。`,
      tlsPassthrough: '代理只读取 SNI，不解开 TLS：路径、方法和请求头都无法匹配。证书由目标自己出示。',
      bytes: '代理只转发字节而不读取内容：由地址和端口决定。',
    },
    sees: {
      noListener: '连接被拒绝。',
      noFilterChain: '连接在出示证书之前结束。',
      plaintextToTls: `连接没有应答就结束（curl：${code('Empty reply from server')}）。`,
      tlsToPlaintext: `返回的内容不是 TLS（curl：${code('wrong version number')}）。`,
      clientCertificateMissing: `握手以告警 ${code('certificate required')}（TLS 1.3）或 ${code('handshake failure')}（TLS 1.2）结束。`,
      blackHole: '连接被接受，随后不发一个字节就关闭。',
      blockAll: `由自己的 Sidecar 返回 ${code('502')}。`,
    },
  },
}
