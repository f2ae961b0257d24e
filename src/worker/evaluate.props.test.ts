import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookinfo } from '../samples/bookinfo.ts'
import { createEvaluator } from './evaluate.ts'
import type { Question } from './protocol.ts'
import type { Evaluation } from './session.ts'

const evaluator = () => createEvaluator({ measure: (_, work) => work(), now: () => 0, slice: 1 })

/** What people change: values, names, whole documents, line breaks, comments, what takes part at all. */
const changes = fc.constantFrom<readonly [string, string]>(
  ['weight: 90', 'weight: 40'],
  ['/reviews', '/ratings'],
  ['name: reviews', 'name: ratings'],
  ['namespace: bookinfo', 'namespace: other'],
  ['subset: v3', 'subset: v9'],
  ['exact: jason', 'regex: "j.*"'],
  ['istio: ingressgateway', 'istio: edge'],
  ['kind: Service', 'kind: ConfigMap'],
  ['---\n', '---\n---\n'],
  ['---\n', '---\n# a comment\n'],
  ['hosts: ["bookinfo.example.com"]', 'hosts: ["*"]'],
  ['weight: 10', 'weight: ten'],
  ['retries:', 'retris:'],
  ['name: pages', 'name: <pages>'],
)

/** One from each viewpoint: to the host of the gateway, in the mesh to a service. */
const questions = ({ snapshot }: Evaluation): readonly Question[] =>
  snapshot.viewpoints.map(({ id, type }) => {
    const to = type === 'gateway' ? { host: 'bookinfo.example.com', port: 80 } : { host: 'reviews:9080', port: 9080 }
    return {
      viewpoint: id,
      random: 0,
      request: { protocol: 'HTTP', method: 'GET', path: '/reviews', headers: [], ...to },
    }
  })

test('what is evaluated with the caches of earlier texts equals what is evaluated from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(changes, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 }),
      async (steps) => {
        const warm = evaluator()
        let text = bookinfo.text
        let assume = true
        let version = 0
        for (const [[from, to], back, toggled] of steps) {
          text = back ? text.replace(to, from) : text.replace(from, to)
          assume = assume !== toggled
          version += 1
          const project = { version, files: [{ name: 'a.yaml', text }], assume, isNew: version === 1 }
          const reused = await warm(project, async () => true)
          const fresh = await evaluator()(project, async () => true)
          if (reused === undefined || fresh === undefined) throw new Error('given up')
          // What is refused says what it last said, which nobody knows who starts from nothing: see `lastGood.test.ts`.
          if (reused.snapshot.files.some(({ documents }) => documents.some((document) => document.keepsLastGood)))
            continue
          expect(reused.snapshot).toEqual(fresh.snapshot)
          expect(questions(reused).map(reused.answer)).toEqual(questions(fresh).map(fresh.answer))
        }
      },
    ),
    { numRuns: 40 },
  )
})
