// Draws what measure-growth.ts found as one SVG: a panel for each thing that grows, both scales logarithmic.
import type { Growth } from './measure-growth.ts'

const [panelWidth, panelHeight, left, top] = [430, 300, 60, 40]
const [width, height] = [panelWidth - left - 110, panelHeight - top - 50]
const colours = ['#1f6feb', '#d1242f', '#1a7f37', '#9a6700', '#8250df', '#57606a', '#bf3989', '#0a7ea4']

export function growthPlot(growths: readonly Growth[]): string {
  const names = [...new Set(growths.flatMap(({ series }) => series.map(({ name }) => name)))]
  const colourOf = (name: string): string => colours[names.indexOf(name) % colours.length] ?? 'black'
  const panels = growths.map((growth, index) => {
    const [x, y] = [(index % 2) * panelWidth, Math.floor(index / 2) * panelHeight]
    return `<g transform="translate(${x + left} ${y + top})">${panel(growth, colourOf)}</g>`
  })
  const size = `width="${2 * panelWidth}" height="${Math.ceil(growths.length / 2) * panelHeight}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
${panels.join('\n')}
</svg>
`
}

function panel({ title, unit, series }: Growth, colourOf: (name: string) => string): string {
  const points = series.flatMap((one) => one.points)
  const x = scale(
    points.map(([at]) => at),
    width,
  )
  const y = scale(
    points.map(([, value]) => value),
    height,
  )
  const steps = [...new Set(points.map(([at]) => at))]
  const levels = [Math.min(...points.map(([, value]) => value)), Math.max(...points.map(([, value]) => value))]
  const lines = series.map(({ name, points: own }) => {
    const path = own.map(([at, value]) => `${x(at).toFixed(1)},${(height - y(value)).toFixed(1)}`).join(' ')
    return `<polyline points="${path}" fill="none" stroke="${colourOf(name)}" stroke-width="2"/>`
  })
  const ends = series.map(({ name, points: own }) => {
    const [at, value] = own.at(-1) ?? [1, 1]
    return { name, x: x(at) + 6, y: height - y(value) + 4 }
  })
  return [
    text(0, -22, title, 'black', 'font-weight="bold"'),
    text(0, -8, unit, '#57606a'),
    `<path d="M0 0V${height}H${width}" fill="none" stroke="#57606a"/>`,
    ...steps.map((at) => text(x(at), height + 16, String(at), '#57606a', 'text-anchor="middle"')),
    ...levels.map((value) =>
      text(-6, height - y(value) + 4, String(Math.round(value)), '#57606a', 'text-anchor="end"'),
    ),
    ...lines,
    ...apart(ends).map((end) => text(end.x, end.y, end.name, colourOf(end.name))),
  ].join('\n')
}

/** From the highest one down, each at least a line of text below the one before. */
function apart<T extends { readonly y: number }>(labels: readonly T[]): readonly T[] {
  let free = Number.NEGATIVE_INFINITY
  return labels
    .toSorted((one, other) => one.y - other.y)
    .map((label) => {
      const y = Math.max(label.y, free)
      free = y + 11
      return { ...label, y }
    })
}

/** The values' logarithms, over so many pixels. */
function scale(values: readonly number[], length: number): (value: number) => number {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))]
  return (value) => (most === least ? length / 2 : ((Math.log(value) - least) / (most - least)) * length)
}

function text(x: number, y: number, words: string, colour: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${colour}" ${more}>${words}</text>`
}
