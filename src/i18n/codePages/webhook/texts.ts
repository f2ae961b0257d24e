import type { Examples, PageTexts, WebhookCode } from '../page.ts'

/** The pages of some of the webhook's codes. */
export type WebhookTexts = Partial<PageTexts<WebhookCode>>

export type WebhookExamples = Partial<Examples<WebhookCode>>
