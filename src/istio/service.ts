export type ServicePort = Readonly<{
  port: number
  name?: string
  protocol?: string
  appProtocol?: string
  targetPort?: number | string
}>

/** A Kubernetes Service's spec, as far as routing reads it. */
export type ServiceSpec = Readonly<{
  type?: string
  clusterIP?: string
  clusterIPs?: readonly string[]
  externalName?: string
  ports?: readonly ServicePort[]
  selector?: Readonly<Record<string, string>>
}>
