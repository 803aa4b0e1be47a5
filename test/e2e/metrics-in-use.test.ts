// Dashboard and alarms against a real process: what they ask for exists, and what the gateway counts is looked at.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectRoot } from '../house/source-files.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'

interface Panel {
  readonly title: string
  readonly targets: readonly { readonly expr: string }[]
}

interface Alarm {
  readonly alert: string
  readonly expr: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string; readonly runbook: string }
}

const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')
const { panels } = JSON.parse(textOf('docs/operating/dashboard.json')) as { readonly panels: readonly Panel[] }
const { groups } = parse(textOf('docs/operating/alarms.yaml')) as {
  readonly groups: readonly { readonly rules: readonly Alarm[] }[]
}
const alarms = groups.flatMap(({ rules }) => rules)

/** Series by metric as they are read: a histogram has three. */
let series: ReadonlyMap<string, string>
let labels: ReadonlyMap<string, ReadonlySet<string>>
let gateway: GatewayProcess
beforeAll(async () => {
  gateway = await startGatewayProcess()
  const read = async () => (await fetch(`${gateway.origin}/metrics`)).text()
  const types = [...(await read()).matchAll(/^# TYPE (\S+) (\S+)$/gm)]
  series = new Map(
    types.flatMap(([, name = '', type]) =>
      (type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']).map((suffix) => [name + suffix, name]),
    ),
  )
  const sources = ['metrics', 'live-metrics', 'client-metrics']
    .map((file) => textOf(`src/platform/${file}.ts`))
    .join('')
  const declared = sources.matchAll(/name: '(\w+)',\s+help: .*,\s+labelNames: \[(.*)\]/g)
  labels = new Map([...declared].map(([, name = '', list = '']) => [name, new Set(list.match(/\w+/g))]))
})
afterAll(async () => {
  gateway.signal('SIGINT')
  await gateway.ended
})

const namesIn = (expr: string): readonly string[] => expr.match(/\b(?:gateway|nodejs|process)_\w+/g) ?? []

const expressions = [
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...alarms.map(({ alert, expr }) => [alert, expr] as const),
]

describe.each(expressions)('%s', (_, expr) => {
  it('asks for metrics that there are', () => {
    expect(namesIn(expr).length).toBeGreaterThan(0)
    expect(namesIn(expr).filter((name) => !series.has(name))).toEqual([])
  })

  it('asks for labels that they have', () => {
    const known = new Set(['le', ...namesIn(expr).flatMap((name) => [...(labels.get(series.get(name) ?? '') ?? [])])])
    const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? [])
    const selected = [...expr.matchAll(/(\w+)=~?"/g)].map(([, name = '']) => name)
    expect([...grouped, ...selected].filter((name) => !known.has(name))).toEqual([])
  })
})

it('every metric of the gateway’s own has a panel', () => {
  const shown = new Set(panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namesIn(expr))))
  const shownMetrics = new Set([...shown].map((name) => series.get(name)))
  const own = new Set([...series.values()].filter((name) => name.startsWith('gateway_')))
  expect(own.size).toBeGreaterThan(8)
  expect([...own].filter((name) => !shownMetrics.has(name))).toEqual([])
})

describe('every alarm', () => {
  it('has a name of its own, and is for the night or for the morning', () => {
    expect(new Set(alarms.map(({ alert }) => alert)).size).toBe(alarms.length)
    expect(alarms.filter(({ labels: { severity } }) => !['page', 'ticket'].includes(severity))).toEqual([])
  })

  it('leads to a section of the runbook, and every section is led to or is about what no metric shows', () => {
    const anchors = [...textOf('docs/runbook.md').matchAll(/^## (.+)$/gm)].map(
      ([, heading = '']) =>
        `docs/runbook.md#${heading
          .toLowerCase()
          .replaceAll(/[^a-z0-9 ]/g, '')
          .replaceAll(' ', '-')}`,
    )
    const led = alarms.map(({ annotations }) => annotations.runbook)
    expect(led.filter((anchor) => !anchors.includes(anchor))).toEqual([])
    const unseen = [
      'docs/runbook.md#the-gateway-does-not-start-gatewayauth-or-jwtissuer-has-changed',
      'docs/runbook.md#a-secret-leaks',
    ]
    expect(anchors.filter((anchor) => !led.includes(anchor))).toEqual(unseen)
  })
})
