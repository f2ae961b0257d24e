import type { PageTexts, ReadingCode } from './page.ts'

export const readingEn: PageTexts<ReadingCode> = {
  yamlSyntax: {
    means:
      'A document does not parse. YAML could not be read on from this place; other documents of the file are not touched by it.',
    fix: 'Correct the line; the message says what was expected there.',
  },
  tabIndentation: {
    means: 'A tab indents a line. YAML allows spaces only, because nobody agrees how wide a tab is.',
    fix: 'Replace the tab with spaces, as many as the lines around it have.',
  },
  duplicateKey: {
    means: 'A key stands twice in one mapping. Readers differ in which one they take; kubectl refuses it.',
    fix: 'Remove one of them, or join what they hold.',
  },
  unquotedWildcard: {
    means: 'A value begins with `*` without quotes. YAML reads that as an alias of something defined above.',
    fix: 'Put the value in quotes: `"*.example.com"`.',
  },
  binaryFile: {
    means: 'The file is not text. It holds bytes that no UTF-8 text has.',
    fix: 'Open the YAML or JSON file itself, or save it as UTF-8.',
  },
  emptyDocument: {
    means: 'There is no resource here, only comments or nothing.',
    fix: 'Write a resource, or remove the file or the separator line.',
  },
  placeholder: {
    means:
      'A placeholder stands where a value belongs. It was made to be filled in, and is not a valid value as it is.',
    fix: 'Write the real value in its place.',
  },
  notAMapping: {
    means: 'The document is a list or a single value. Every resource is a mapping of keys.',
    fix: 'Begin with `apiVersion`, `kind` and `metadata`; put several resources behind `---` lines.',
  },
  missingKind: {
    means: 'The document does not say what it is. Without `kind` nobody knows by which rules to read it.',
    fix: 'Add `kind`, for example `kind: VirtualService`.',
  },
  missingApiVersion: {
    means: 'The document does not say which API it belongs to.',
    fix: 'Add `apiVersion`, for example `networking.istio.io/v1`.',
  },
  missingName: {
    means: 'The resource has no name. A cluster keeps resources by kind, namespace and name.',
    fix: 'Add `metadata.name`.',
  },
  notAResource: {
    means:
      'The document is valid YAML and no resource of Kubernetes. It may be settings of another program, such as Envoy or Helm.',
    fix: 'Remove it from these files, or write the resource that it belongs to around it.',
  },
  duplicateResource: {
    means: 'Two documents define the same resource. Applied in order, the later one replaces the earlier one.',
    fix: 'Remove one of them, or give it another name or namespace.',
  },
  rejected: {
    means:
      'A cluster would refuse the resource, so it takes no part in routing here either. The message is the judge’s own.',
    fix: 'Correct the field that the message names.',
  },
  kindNotEvaluated: {
    means: 'Resources of this kind are kept and not evaluated. Answers that they could change say so.',
    fix: 'Nothing has to be done; check its effect on requests in the cluster.',
  },
  meshTextUnreadable: {
    means: 'The mesh configuration is no mapping. istiod would not read it and take its defaults.',
    fix: 'Write `key: value` lines below `mesh: |`.',
  },
  meshFieldNotEvaluated: {
    means: 'This setting of the mesh could change answers and is not evaluated here.',
    fix: 'Nothing has to be done; check its effect on requests in the cluster.',
  },
  yaml11Boolean: {
    means:
      'A word is read as true or false where a text belongs. For Kubernetes `y`, `n`, `yes`, `no`, `on` and `off` are booleans, as YAML 1.1 has it.',
    fix: 'Put it in quotes.',
  },
  outOfRange: {
    means: 'A number is larger or smaller than its field can hold.',
    fix: 'Write a number in the range that the message names.',
  },
}
