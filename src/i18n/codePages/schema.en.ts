import type { CrdCode } from '../../admission/fault.ts'
import type { PageTexts } from './page.ts'

export const schemaEn: PageTexts<CrdCode> = {
  wrongType: {
    means:
      'A value has another type than its field. Often quotes are missing or too many: `5` is a number, `"5"` a text, `5s` a duration.',
    fix: 'Write a value of the type that the message names.',
  },
  notInEnum: {
    means:
      'A value is none of those that the field allows. Letters count: capitals and underscores have to be as listed.',
    fix: 'Use one of the values that the message lists.',
  },
  belowMinimum: { means: 'A number is too small for its field.', fix: 'Write the smallest number allowed, or more.' },
  aboveMaximum: { means: 'A number is too large for its field.', fix: 'Write the largest number allowed, or less.' },
  requiredField: {
    means: 'A field that has to be set is missing.',
    fix: 'Add the field that the message names.',
  },
  onlyOneOf: {
    means:
      'Fields stand together of which only one may be set. They are alternatives, such as `exact`, `prefix` and `regex`.',
    fix: 'Keep one of them; for several conditions write several entries.',
  },
  tooShort: {
    means: 'A text is shorter than its field allows; mostly it is empty.',
    fix: 'Write a value, or remove the field.',
  },
  tooLong: {
    means: 'A text is longer than its field allows.',
    fix: 'Shorten it to the length that the message names.',
  },
  noMatch: {
    means: 'A text does not have the form that its field asks for.',
    fix: 'Write it as the pattern in the message says.',
  },
  notBase64: {
    means: 'A value is not base64. The field holds bytes, written in base64.',
    fix: 'Encode it, or use the field for plain text.',
  },
  tooFewItems: {
    means: 'A list has fewer items than its field asks for; mostly it is empty.',
    fix: 'Add an item, or remove the field.',
  },
  tooManyItems: {
    means: 'A list has more items than its field allows.',
    fix: 'Remove items until there are as many as the message names.',
  },
  tooFewEntries: {
    means: 'A mapping has fewer entries than its field asks for; mostly it is empty.',
    fix: 'Add an entry, or remove the field.',
  },
  tooManyEntries: {
    means: 'A mapping has more entries than its field allows.',
    fix: 'Remove entries until there are as many as the message names.',
  },
  repeatedItem: {
    means: 'Two items of a list have the same key. The API server tells them apart by it, such as ports by their name.',
    fix: 'Give one of them another key, or remove it.',
  },
  unknownField: {
    means:
      'The kind has no such field at this place. kubectl refuses it; the API server would drop it, and what it should do does not happen.',
    fix: 'Correct its spelling or indentation, or remove it.',
  },
  brokenRule: {
    means:
      'A rule of the CRD does not hold. Such rules are about several fields, or about more than a type can say; durations, for example, have to be 1 ms at least.',
    fix: 'Change the value as the message says.',
  },
  versionNotServed: {
    means: 'The API has no such version of this kind.',
    fix: 'Use `v1` in `apiVersion`.',
  },
  badName: {
    means: 'The name has characters that names of resources may not have.',
    fix: 'Use lower case letters, digits, `-` and `.`, with a letter or digit at both ends.',
  },
  badNamespace: {
    means: 'The namespace has characters that names of namespaces may not have.',
    fix: 'Use lower case letters, digits and `-`, with a letter or digit at both ends.',
  },
}
