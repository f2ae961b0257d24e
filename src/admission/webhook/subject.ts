import type { Message } from '../protobuf/message.ts'

/** What the webhook judges: one decoded resource. */
export type Subject = Readonly<{
  kind: string
  name: string
  namespace: string
  labels: Readonly<Record<string, string>>
  annotations: Readonly<Record<string, string>>
  spec: Message
}>
