// The columns of each table and how wide they are. The headings are istioctl's, behind them the place in the YAML.

import type { ConfigKind } from '../../configDump/table.ts'

export type Column = Readonly<{ heading: string; width: string }>

const columns = (widths: Readonly<Record<string, string>>): readonly Column[] =>
  Object.entries(widths).map(([heading, width]) => ({ heading, width }))

const COLUMNS: Readonly<Record<ConfigKind, readonly Column[]>> = {
  listeners: columns({ ADDRESSES: '13%', PORT: '68px', MATCH: '29%', DESTINATION: '42%', SOURCE: '16%' }),
  routes: columns({
    NAME: '13%',
    'VHOST NAME': '18%',
    DOMAINS: '17%',
    MATCH: '24%',
    'VIRTUAL SERVICE': '14%',
    SOURCE: '14%',
  }),
  clusters: columns({
    'SERVICE FQDN': '40%',
    PORT: '68px',
    SUBSET: '12%',
    DIRECTION: '96px',
    TYPE: '116px',
    'DESTINATION RULE': '24%',
    SOURCE: '24%',
  }),
}

export const columnsOf = (kind: ConfigKind): readonly Column[] => COLUMNS[kind]
