// Chinese words of the forms.

import { code } from './code.ts'
import type { FieldProblem, FormTexts } from './form.en.ts'
import { spaced } from './spaced.ts'

const range = (minimum: number | undefined, maximum: number | undefined): string => {
  if (minimum === undefined) return `不大于 ${maximum}`
  return maximum === undefined ? `不小于 ${minimum}` : `在 ${minimum} 到 ${maximum} 之间`
}

function problem(of: FieldProblem): string {
  switch (of.code) {
    case 'notANumber':
      return '不是数字，未写入'
    case 'notWhole':
      return '不是整数，未写入'
    case 'notADuration':
      return '不是 3s 或 250ms 这样的时长，未写入'
    case 'notBase64':
      return '不是 base64，未写入'
    case 'outOfRange':
      return `须${range(of.minimum, of.maximum)}，未写入`
    case 'tooLong':
      return `超过 ${of.most} 个字符，未写入`
    case 'notLike':
      return `不符合 ${of.pattern}，未写入`
  }
}

export const formZh: FormTexts = {
  none: '选中一条规则或图中的卡片，或请求一个会被规则接收的 URL',
  reading: '正在读取表单',
  noForm: '这里没有表单，在 YAML 中编辑。',
  of: (kind, name) => (name === '' ? kind : `${kind} ${name}`),
  problem,
  required: '必填',
  notSet: '未设置',
  example: (value) => `例如 ${value}`,
  add: (name) => spaced('添加', name),
  addTo: (name) => spaced('添加到', name),
  remove: (name) => spaced('移除', name),
  moveUp: (name) => spaced('上移', name),
  moveDown: (name) => spaced('下移', name),
  open: (name) => spaced('展开', name),
  close: (name) => spaced('收起', name),
  item: (list, n) => `${list} ${n}`,
  key: (map, n) => spaced(map, `的第 ${n} 个键`),
  keyHint: '新键',
  newKey: (map) => spaced(map, '的新键'),
  value: (of) => spaced(of, '的值'),
  operator: (of) => spaced(of, '的运算符'),
  operators: {
    exact: '精确',
    prefix: '前缀',
    regex: '正则',
    present: '存在',
    string: '文本',
    bytes: 'base64',
  },
  choose: (names) => spaced('选择', names),
  moreFields: (n) => `另外 ${n} 个字段`,
  fewerFields: '收起字段',
  inYaml: (n) => `YAML 中还有 ${n} 个字段`,
  notShown: '在 YAML 中的写法没有对应的表单',
  goToYaml: '在 YAML 中查看',
  label: {
    change: (name, before, after) => {
      if (before === '') return `${name} ${after}`
      return after === '' ? spaced('移除', name, before) : `${name} ${before} → ${after}`
    },
    add: (name) => spaced('添加', name),
    remove: (name) => spaced('移除', name),
    move: (name) => spaced('移动', name),
    rename: (before, after) => `${before} → ${after}`,
  },
  when: {
    title: '当请求满足',
    titleConnection: '当连接满足',
    field: '字段',
    name: '名称',
    conditionField: {
      uri: '路径',
      method: '方法',
      headers: '请求头',
      withoutHeaders: '非请求头',
      queryParams: '查询参数',
      authority: '主机',
      scheme: '协议',
      port: '端口',
      gateways: '网关',
      sourceLabels: '调用方标签',
      sourceNamespace: '调用方命名空间',
      ignoreUriCase: '路径不分大小写',
      sniHosts: 'SNI',
      destinationSubnets: '地址',
      sourceSubnet: '调用方地址',
      statPrefix: '统计前缀',
      name: '名称',
    },
    everything: '此规则接收所有请求。',
    and: '且',
    or: '或',
    addAnd: '条件（且）',
    addOr: '备选（或）',
    alternative: (n, all) => `备选 ${n} / ${all}`,
    removeAlternative: (n) => `移除备选 ${n}`,
    removeCondition: (subject) => spaced('移除条件', subject),
    subject: (field, name) => (name === '' ? field : `${field} ${code(name)}`),
    verb: {
      exact: (subject, value) => `${spaced(subject, '为')} ${code(value)}`,
      prefix: (subject, value) => `${spaced(subject, '以')} ${code(value)} 开头`,
      regex: (subject, value) => `${spaced(subject, '匹配')} ${code(value)}`,
      present: (subject) => spaced(subject, '存在'),
    },
    notVerb: {
      exact: (subject, value) => `${spaced(subject, '不为')} ${code(value)}`,
      prefix: (subject, value) => `${spaced(subject, '不以')} ${code(value)} 开头`,
      regex: (subject, value) => `${spaced(subject, '不匹配')} ${code(value)}`,
      present: (subject) => spaced(subject, '不存在'),
    },
    plain: (subject, value) => `${spaced(subject, '为')} ${code(value)}`,
    everyRequest: '所有请求',
    separator: '；',
    reachable: '可达',
    unreachable: '不可达',
  },
  order: {
    title: '顺序',
    place: (n, of) => `第 ${n} / ${of} 条`,
    up: '上移',
    down: '下移',
    first: '最先尝试。',
    after: (names) => spaced('在', names.join('、'), '之后尝试。'),
    afterMany: (n) => `在 ${n} 条规则之后尝试。`,
    add: '在其后添加规则',
    coveredBy: (name) => `不可达：“${name}” 已先接收它的所有请求。`,
    downWouldHide: (name) => `若移到 “${name}” 之后将不可达。`,
    upWouldHide: (name) => `若移到 “${name}” 之前，会使后者不可达。`,
  },
  send: {
    title: '发往',
    nowhere: '此规则没有发往任何目标。',
    addDestination: '目标',
    menu: (name) => spaced(name, '的更多操作'),
    all: (name) => spaced('全部到', name),
    equal: '平均分配',
    removeOne: (name) => spaced('移除', name),
    moreOf: '端口、头部',
    lock: (name) => spaced('锁定', name, '的占比'),
    unlock: (name) => spaced('解锁', name, '的占比'),
    hint: '拖动手柄，或聚焦后按 ← →。按住 Shift 每次移动 10。',
    label: (before, after) => `权重 ${before} → ${after}`,
  },
  way: {
    title: '转发时',
    name: '名称',
    rewrite: '重写',
    headers: '头部',
    timeout: '超时',
    retries: '重试',
    mirror: '镜像',
    mirrors: '镜像',
    mirrorPercentage: '镜像比例',
    mirrorPercent: '镜像比例',
    mirror_percent: '镜像比例',
    fault: '故障注入',
    corsPolicy: 'CORS',
    redirect: '重定向',
    directResponse: '直接响应',
    delegate: '委托',
    addAction: {
      rewrite: '重写',
      headers: '头部',
      retries: '重试',
      mirror: '镜像',
      mirrors: '添加镜像',
      mirrorPercentage: '比例',
      fault: '延迟或中止',
      corsPolicy: 'CORS 策略',
      redirect: '重定向',
      directResponse: '直接响应',
      delegate: '委托',
    },
    instead: '不转发，而是',
  },
}
