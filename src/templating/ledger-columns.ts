/** A table in the document of a single ledger (台账): of its records, or of the items of a group. Columns without values are left out. */
export interface LedgerTable {
  /** The group whose items have a row each; without a group, every record has one. */
  readonly group?: string
  readonly columns: readonly string[]
  /** Columns that have a total. */
  readonly sums?: readonly string[]
}

/** The tables of each kind; for other kinds, including a school's own, all fields are shown. */
export const ledgerTables: Readonly<Record<string, readonly LedgerTable[]>> = {
  repair: [
    {
      columns: ['date', 'place', 'item', 'action', 'quantity', 'reporter', 'by', 'done', 'cost', 'status'],
      sums: ['quantity', 'cost'],
    },
  ],
  drill: [
    {
      columns: [
        'date',
        'type',
        'theme',
        'place',
        'participants',
        'duration',
        'documents',
        'leader',
        'problems',
      ],
      sums: ['participants'],
    },
  ],
  purchase: [
    {
      columns: [
        'date',
        'items',
        'source',
        'donor',
        'requester',
        'approver',
        'handler',
        'acceptor',
        'stored',
        'cost',
      ],
      sums: ['cost'],
    },
    {
      group: 'items',
      columns: ['date', 'name', 'spec', 'quantity', 'price', 'amount', 'source'],
      sums: ['quantity', 'amount'],
    },
  ],
  inspection: [
    { columns: ['date', 'scope', 'level', 'by', 'with', 'findings', 'result'] },
    {
      group: 'findings',
      columns: ['date', 'place', 'hazard', 'level', 'owner', 'measure', 'deadline', 'fixed', 'rechecked'],
    },
  ],
  distribution: [
    { columns: ['date', 'item', 'category', 'quantity', 'to', 'on_time', 'by', 'note'], sums: ['quantity'] },
  ],
  event: [{ columns: ['date', 'name', 'type', 'place', 'did', 'participants'] }],
  training: [
    {
      columns: ['date', 'topic', 'form', 'theme', 'audience', 'participants', 'letters'],
      sums: ['participants', 'letters'],
    },
  ],
  works: [
    {
      columns: [
        'project',
        'start',
        'finish',
        'expected',
        'area',
        'progress',
        'contractor',
        'source',
        'donor',
        'cost',
      ],
      sums: ['cost'],
    },
  ],
  greening: [
    {
      columns: ['date', 'action', 'plant', 'place', 'quantity', 'area', 'by', 'cost'],
      sums: ['quantity', 'cost'],
    },
  ],
  asset: [
    {
      columns: ['name', 'category', 'quantity', 'place', 'status', 'date', 'value', 'keeper', 'note'],
      sums: ['quantity', 'value'],
    },
  ],
  rule: [{ columns: ['date', 'name', 'type', 'status', 'signed_by', 'copies', 'note'], sums: ['copies'] }],
  contract: [
    { columns: ['service', 'company', 'start', 'end', 'staff', 'cost', 'evaluation'], sums: ['cost'] },
  ],
  duty: [{ columns: ['date', 'period', 'days', 'shifts', 'people', 'incidents'], sums: ['days', 'shifts'] }],
  post: [{ columns: ['role', 'people', 'place', 'source', 'duty'] }],
  sanitation: [{ columns: ['date', 'action', 'place', 'agent', 'by'] }],
  checkup: [{ columns: ['date', 'name', 'group', 'result'] }],
  neighbour: [{ columns: ['name', 'category', 'place', 'distance', 'date', 'handling'] }],
  library: [{ columns: ['date', 'action', 'books', 'grade', 'days', 'note'] }],
  finance: [
    {
      columns: ['date', 'item', 'standard', 'amount', 'ratio', 'published', 'method', 'note'],
      sums: ['amount'],
    },
  ],
  accident: [{ columns: ['date', 'place', 'type', 'people', 'injured', 'handling'], sums: ['injured'] }],
  meeting: [{ columns: ['date', 'topic', 'type', 'place', 'participants', 'note'] }],
  team: [{ columns: ['name', 'leader', 'members', 'tasks', 'date'] }],
  feedback: [{ columns: ['date', 'topic', 'attitude', 'channel', 'about', 'text', 'handling'] }],
  honour: [{ columns: ['date', 'name', 'by', 'result'] }],
  problem: [{ columns: ['date', 'area', 'text', 'measure', 'status'] }],
  proposal: [{ columns: ['date', 'to', 'text'] }],
  plan: [
    {
      columns: ['section', 'months', 'date', 'text', 'owner', 'target', 'budget', 'status', 'reason'],
      sums: ['budget'],
    },
  ],
}
