// The webhook's sentences about a resource that it cannot decode. Go: encoding/json, time; golang/protobuf: jsonpb.

export const PROTOBUF_MESSAGES = {
  cannotUnmarshal: 'json: cannot unmarshal %{actual} into Go value of type %{expected}',
  invalidNumber: 'invalid character in number %q{value}',
  unknownEnumValue: 'unknown value %q{value} for enum of %{field}',
  badDuration: 'bad Duration: time: invalid duration %q{value}',
  illegalBase64: 'illegal base64 data in %q{value}',
} as const
