// The contrast between two colors, as WCAG 2 defines it.

/** The minimum of WCAG's level AA for text of ordinary size. */
export const readableRatio = 4.5

/** From 1 (the same color) to 21 (black on white). Colors are `#rgb` or `#rrggbb`. */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Near-black or white, whichever has more contrast. */
export const readableOn = (background: string): string =>
  contrastRatio('#333333', background) >= contrastRatio('#ffffff', background) ? '#333333' : '#ffffff'

function luminance(color: string): number {
  const digits = color.length === 4 ? color.replaceAll(/[0-9a-f]/gi, '$&$&') : color
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
